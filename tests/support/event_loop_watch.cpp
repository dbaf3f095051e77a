#include "tests/support/event_loop_watch.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <string>

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

// How long, since the machine started, some program was ready and had no processor.
microseconds pressure() {
    std::ifstream in("/proc/pressure/cpu");
    std::string word;
    while (in >> word)
        if (word.starts_with("total=")) return microseconds(std::stoll(word.substr(6)));
    return {};
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
    while (!answered_ && !ends_) changed_.wait_for(lock, glance);
    answers_ += answered_ ? 1 : 0;
    return answered_;
}

void EventLoopWatch::watch() {
    ownNumber_ = syscall(SYS_gettid);
    std::unique_lock lock(one_);
    bool begun = ask(lock);
    while (begun && !ends_) {
        changed_.wait_for(lock, beat);
        const Clocks asked = clocksOf(screen_, screenNumber_);
        const auto late = queuedOf(ownNumber_), pressed = pressure();
        if (ends_ || !ask(lock)) return;
        Stall stall;
        stall.whole = answer_.wall - asked.wall;
        if (stall.whole <= limit) continue;
        stall.work = answer_.work - asked.work;
        const auto taken = (answer_.queued - asked.queued) + (queuedOf(ownNumber_) - late);
        stall.waiting = std::max(microseconds{}, stall.whole - stall.work - taken);
        stall.pressed = pressure() - pressed;
        stalls_.push_back(stall);
        if (told_) told_(stall);
    }
}

}  // namespace test
