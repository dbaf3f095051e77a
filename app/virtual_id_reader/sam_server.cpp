#include "app/virtual_id_reader/sam_server.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "apdu/core/loopback.h"

namespace app {

SamServer::~SamServer() {
    hangUp();
    if (listening_ >= 0) ::close(listening_);
}

bool SamServer::listen(int port) {
    listening_ = apdu::listenOnLoopback(port, 4);
    return listening_ >= 0;
}

// A reader that has a host lets no other in.
void SamServer::accept() {
    const int client = apdu::acceptConnection(listening_);
    if (client < 0) return;
    if (client_ >= 0) {
        ::close(client);
        return;
    }
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
