#include "app/virtual_printer/printer_server.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "apdu/core/loopback.h"

namespace app {

using printer::Bytes, printer::ByteView;

PrinterServer::~PrinterServer() {
    hangUp();
    if (listening_ >= 0) ::close(listening_);
}

bool PrinterServer::listen(int port) {
    listening_ = apdu::listenOnLoopback(port, 4);
    return listening_ >= 0;
}

// A printer that has a host lets no other in.
void PrinterServer::accept() {
    const int client = apdu::acceptConnection(listening_);
    if (client < 0) return;
    if (client_ >= 0) {
        ::close(client);
        return;
    }
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
