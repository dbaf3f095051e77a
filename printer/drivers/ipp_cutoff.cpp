#include "printer/drivers/ipp_cutoff.h"

#include <sys/socket.h>

namespace printer {

constexpr std::chrono::milliseconds again{100};  // the library may have connected anew

IppCutoff::IppCutoff(http_t* http, std::chrono::steady_clock::time_point end) : http_(http), end_(end), thread_([this] { watch(); }) {}

IppCutoff::~IppCutoff() {
    {
        const std::lock_guard lock(guard_);
        done_ = true;
    }
    told_.notify_all();
    thread_.join();
}

void IppCutoff::watch() {
    std::unique_lock lock(guard_);
    if (told_.wait_until(lock, end_, [&] { return done_; })) return;
    do {
        if (const int socket = httpGetFd(http_); socket >= 0) ::shutdown(socket, SHUT_RDWR);
    } while (!told_.wait_for(lock, again, [&] { return done_; }));
}

}  // namespace printer
