#pragma once

#include <chrono>
#include <fstream>

namespace bench {

// A clock of one thread that stands still while the thread is ready and the machine lets others run: what a person would wait on a
// machine that is not busy. Waits for the disk count.
class OwnTime {
  public:
    [[nodiscard]] double milliseconds() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - begun_ - (queued() - queuedBefore_)).count();
    }

  private:
    using Clock = std::chrono::steady_clock;

    static std::chrono::nanoseconds queued() {
        std::ifstream in("/proc/thread-self/schedstat");
        long long run = 0, waited = 0;
        in >> run >> waited;
        return std::chrono::nanoseconds(waited);
    }

    std::chrono::nanoseconds queuedBefore_ = queued();
    Clock::time_point begun_ = Clock::now();
};

}  // namespace bench
