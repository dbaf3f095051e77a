#include "app/virtual_id_reader/sam_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace app {

SamServer::~SamServer() {
    hangUp();
    if (listening_ >= 0) ::close(listening_);
}

bool SamServer::listen(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(listening_, 4) == 0;
}

// A reader that has a host lets no other in.
void SamServer::accept() {
    const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0) return;
    if (client_ >= 0) {
        ::close(client);
        return;
    }
    const int on = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    client_ = client;
    const std::scoped_lock lock(world());
    sam().reconnect();
}

void SamServer::read() {
    apdu::Bytes part(4096);
    const ssize_t count = ::recv(client_, part.data(), part.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) return hangUp();
    const std::scoped_lock lock(world());
    sam().receive(apdu::ByteView(part).first(static_cast<std::size_t>(count)), now());
}

void SamServer::run() {
    const std::scoped_lock lock(world());
    const apdu::Bytes said = sam().take(now());
    if (client_ >= 0 && !said.empty() && ::send(client_, said.data(), said.size(), MSG_NOSIGNAL) < 0) hangUp();
}

void SamServer::hangUp() {
    if (const int client = std::exchange(client_, -1); client >= 0) ::close(client);
}

}  // namespace app
