#include "printer/drivers/ipp_cutoff.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace printer {
namespace {

constexpr std::chrono::milliseconds again{100};  // the library may have connected anew, or somebody wants it stopped

int another(int socket) {
    return socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
}

bool goesTo(int socket, const http_addr_t* address) {
    http_addr_t peer{};
    socklen_t length = sizeof peer;
    return address && ::getpeername(socket, &peer.addr, &length) == 0 && httpAddrEqual(&peer, address) != 0;
}

// The library says nothing between the connection and the end of its encryption's beginning, which a host may draw out. What has
// its socket's number then is believed when it still has it, and goes to the same host.
void cutConnecting(http_t* http) {
    const int number = httpGetFd(http);
    const int own = another(number);
    if (own < 0) return;
    if (goesTo(own, httpGetAddress(http)) && httpGetFd(http) == number) ::shutdown(own, SHUT_RDWR);
    ::close(own);
}

}  // namespace

IppCutoff::IppCutoff(http_t* http, std::chrono::steady_clock::time_point end, std::function<bool()> stopped)
    : http_(http), end_(end), stopped_(std::move(stopped)), thread_([this] { watch(); }) {}

IppCutoff::~IppCutoff() {
    {
        const std::lock_guard lock(guard_);
        done_ = true;
    }
    told_.notify_all();
    thread_.join();
    letGo();
}

void IppCutoff::letGo() {
    const std::lock_guard lock(guard_);
    if (own_ >= 0) ::close(own_);
    own_ = -1;
}

void IppCutoff::take() {
    const std::lock_guard lock(guard_);
    own_ = another(httpGetFd(http_));
}

void IppCutoff::watch() {
    std::unique_lock lock(guard_);
    const auto next = [&] { return stopped_ ? std::min(end_, std::chrono::steady_clock::now() + again) : end_; };
    do {
        if (told_.wait_until(lock, next(), [&] { return done_; })) return;
    } while (!isOver());
    do cut();
    while (!told_.wait_for(lock, again, [&] { return done_; }));
}

void IppCutoff::cut() {
    if (own_ >= 0)
        ::shutdown(own_, SHUT_RDWR);
    else
        cutConnecting(http_);
}

}  // namespace printer
