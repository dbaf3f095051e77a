#include "cardlib/virtual_card/vpcd_link.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace cardlib {

bool VpcdLink::connect(const std::string& host, int port) {
    close();
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return false;
    socket_ = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected = socket_ >= 0 && ::connect(socket_, found->ai_addr, found->ai_addrlen) == 0;
    freeaddrinfo(found);
    if (!connected) close();
    const int on = 1;
    if (connected) setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return connected;
}

void VpcdLink::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

bool VpcdLink::receiveAll(std::span<Byte> into) const {
    while (!into.empty()) {
        // The driver writes length and data apart; without this each APDU waits for a delayed
        // acknowledgement.
        const int on = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        const ssize_t count = ::recv(socket_, into.data(), into.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        into = into.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

std::optional<Bytes> VpcdLink::receive() {
    Bytes length(2);
    if (!receiveAll(length)) return std::nullopt;
    Bytes message(apdu::fromBigEndian(length));
    if (!receiveAll(message)) return std::nullopt;
    return message;
}

bool VpcdLink::send(ByteView message) {
    Bytes framed = apdu::bigEndian(message.size(), 2);
    apdu::append(framed, message);
    ByteView left = framed;
    while (!left.empty()) {
        const ssize_t count = ::send(socket_, left.data(), left.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        left = left.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace cardlib
