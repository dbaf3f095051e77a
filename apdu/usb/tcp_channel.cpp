#include "apdu/usb/tcp_channel.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

#include "apdu/usb/tcp_connect.h"

namespace apdu {
namespace {

constexpr auto longestSend = std::chrono::seconds(120);  // a printer takes no data while it prints a panel

bool ready(int socket, short event, std::chrono::milliseconds patience) {
    pollfd waiting{socket, event, 0};
    return poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

// A device that lost its power says nothing any more: the kernel asks it.
void prepare(int socket) {
    const int on = 1, idle = 5, interval = 2, count = 3;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(socket, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
    setsockopt(socket, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
}

}  // namespace

Result<std::unique_ptr<TcpChannel>> TcpChannel::connect(const std::string& host, int port, std::chrono::milliseconds patience,
                                                        const std::function<bool()>& stopped) {
    const std::string name = host + ":" + std::to_string(port);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const bool known = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) == 0;
    const auto socket = connectAny(found, patience, stopped);
    if (known) freeaddrinfo(found);
    if (!socket) return fail(Code::channelUnreachable, name, static_cast<std::uint32_t>(socket.error()));
    prepare(*socket);
    return std::unique_ptr<TcpChannel>(new TcpChannel(*socket, name));
}

TcpChannel::~TcpChannel() {
    ::close(socket_);
}

Result<void> TcpChannel::send(ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            continue;
        }
        if (errno == EINTR) continue;
        if (errno != EAGAIN) return channelClosed(name_, static_cast<std::uint32_t>(errno));
        if (!ready(socket_, POLLOUT, longestSend)) return channelTimeout(name_);
    }
    return {};
}

Result<Bytes> TcpChannel::receive(std::chrono::milliseconds patience) {
    if (!ready(socket_, POLLIN, patience)) return channelTimeout(name_);
    Bytes part(4096);
    const ssize_t count = ::recv(socket_, part.data(), part.size(), 0);
    if (count <= 0) return channelClosed(name_, count < 0 ? static_cast<std::uint32_t>(errno) : 0);
    part.resize(static_cast<std::size_t>(count));
    return part;
}

}  // namespace apdu
