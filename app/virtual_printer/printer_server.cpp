#include "app/virtual_printer/printer_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace app {

using printer::Bytes, printer::ByteView;

PrinterServer::~PrinterServer() {
    hangUp();
    if (listening_ >= 0) ::close(listening_);
}

bool PrinterServer::listen(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
           ::listen(listening_, 4) == 0;
}

// A printer that has a host lets no other in.
void PrinterServer::accept() {
    const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client < 0) return;
    if (client_ >= 0) {
        ::close(client);
        return;
    }
    const int on = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    client_ = client;
    model_.reconnect();
}

void PrinterServer::read() {
    Bytes part(1 << 16);
    const ssize_t count = ::recv(client_, part.data(), part.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (count <= 0) return hangUp();
    model_.advance(clock_.now());
    model_.receive(ByteView(part).first(static_cast<std::size_t>(count)));
}

void PrinterServer::run() {
    model_.advance(clock_.now());
    const Bytes said = model_.take();
    if (client_ >= 0 && !said.empty() && ::send(client_, said.data(), said.size(), MSG_NOSIGNAL) < 0) hangUp();
    if (client_ >= 0 && model_.hangsUp()) hangUp();
}

void PrinterServer::hangUp() {
    if (const int client = std::exchange(client_, -1); client >= 0) ::close(client);
}

}  // namespace app
