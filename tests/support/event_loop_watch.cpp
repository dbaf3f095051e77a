#include "tests/support/event_loop_watch.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <fstream>

namespace test {
namespace {

using std::chrono::microseconds;

constexpr std::chrono::milliseconds beat{10}, glance{2};

microseconds read(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<microseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

// How long a thread was ready and others ran: the second number of its schedstat.
microseconds queuedOf(long thread) {
    std::ifstream in("/proc/self/task/" + std::to_string(thread) + "/schedstat");
    long long run = 0, queued = 0;
    in >> run >> queued;
    return std::chrono::duration_cast<microseconds>(std::chrono::nanoseconds(queued));
}

}  // namespace

EventLoopWatch::EventLoopWatch(std::function<void(const Stall&)> told)
    : screenNumber_(syscall(SYS_gettid)), told_(std::move(told)), thread_([this] { watch(); }) {}

EventLoopWatch::~EventLoopWatch() {
    {
        const std::scoped_lock lock(one_);
        ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

std::vector<Stall> EventLoopWatch::stalls() const {
    const std::scoped_lock lock(one_);
    return stalls_;
}

int EventLoopWatch::answers() const {
    const std::scoped_lock lock(one_);
    return answers_;
}

EventLoopWatch::Clocks EventLoopWatch::clocksOf(pthread_t thread, long number) const {
    clockid_t clock{};
    pthread_getcpuclockid(thread, &clock);
    return {read(CLOCK_MONOTONIC_RAW), read(clock), queuedOf(number)};
}

// True when it was answered. In the meantime this thread wakes again and again: how late it comes is how busy the machine is.
bool EventLoopWatch::ask(std::unique_lock<std::mutex>& lock) {
    answered_ = false;
    QMetaObject::invokeMethod(
        &target_,
        [this] {
            const Clocks now = clocksOf(screen_, screenNumber_);
            const std::scoped_lock held(one_);
            answer_ = now;
            answered_ = true;
        },
        Qt::QueuedConnection);
    late_ = {};
    while (!answered_ && !ends_) {
        const auto begun = std::chrono::steady_clock::now();
        changed_.wait_for(lock, glance);
        const auto passed = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begun);
        late_ += std::max(microseconds{}, passed - glance);
    }
    answers_ += answered_ ? 1 : 0;
    return answered_;
}

void EventLoopWatch::watch() {
    std::unique_lock lock(one_);
    bool begun = ask(lock);
    while (begun && !ends_) {
        changed_.wait_for(lock, beat);
        const Clocks asked = clocksOf(screen_, screenNumber_);
        if (ends_ || !ask(lock)) return;
        Stall stall;
        stall.whole = answer_.wall - asked.wall;
        if (stall.whole <= limit) continue;
        stall.work = answer_.work - asked.work;
        const auto taken = (answer_.queued - asked.queued) + late_;
        stall.waiting = std::max(microseconds{}, stall.whole - stall.work - taken);
        stalls_.push_back(stall);
        if (told_) told_(stall);
    }
}

}  // namespace test
