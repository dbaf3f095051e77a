#include "apdu/core/one_host.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "apdu/core/loopback.h"

namespace apdu {
namespace {

bool hasGone(int host) {
    pollfd seen{host, POLLRDHUP, 0};
    return ::poll(&seen, 1, 0) > 0;
}

}  // namespace

OneHost::~OneHost() {
    hangUp();
    if (listening_ >= 0) ::close(listening_);
}

bool OneHost::listen(int port) {
    listening_ = listenOnLoopback(port, 4);
    return listening_ >= 0;
}

bool OneHost::accept() {
    const int host = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (host < 0) return false;
    if (connected_ >= 0 && hasGone(connected_)) hangUp();
    if (connected_ >= 0) return ::close(host), false;
    const int on = 1;
    setsockopt(host, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connected_ = host;
    return true;
}

Bytes OneHost::receive(std::size_t most) {
    Bytes part(most);
    const ssize_t count = ::recv(connected_, part.data(), part.size(), 0);
    part.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) hangUp();
    return part;
}

void OneHost::send(ByteView bytes) {
    if (connected_ < 0 || bytes.empty()) return;
    const ssize_t sent = ::send(connected_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent != static_cast<ssize_t>(bytes.size())) hangUp();
}

void OneHost::hangUp() {
    if (const int host = std::exchange(connected_, -1); host >= 0) ::close(host);
}

}  // namespace apdu
