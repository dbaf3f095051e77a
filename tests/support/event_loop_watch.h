#pragma once

#include <pthread.h>

#include <QObject>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace test {

// A time in which the event loop of a screen answered nothing. What the machine took is told apart: nobody sees a desk wait for a
// processor that other programs had.
struct Stall {
    std::chrono::microseconds whole{};
    std::chrono::microseconds work{};     // its thread computed
    std::chrono::microseconds waiting{};  // its thread slept in a call, while a thread beside it was served
};

// Asks the event loop of the thread that makes it, again and again, from a thread of its own. It begins with the first answer, so that
// what is done before the loop runs is no stall.
class EventLoopWatch {
  public:
    // told: of each stall above the limit, on the watch's thread.
    explicit EventLoopWatch(std::function<void(const Stall&)> told = {});
    ~EventLoopWatch();
    EventLoopWatch(const EventLoopWatch&) = delete;
    EventLoopWatch& operator=(const EventLoopWatch&) = delete;

    static constexpr std::chrono::milliseconds limit{50};

    // Those above the limit so far.
    [[nodiscard]] std::vector<Stall> stalls() const;
    // How often the loop answered.
    [[nodiscard]] int answers() const;

  private:
    struct Clocks {
        std::chrono::microseconds wall{}, work{}, queued{};
    };

    void watch();
    bool ask(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] Clocks clocksOf(pthread_t thread, long number) const;

    pthread_t screen_ = pthread_self();
    long screenNumber_;
    std::function<void(const Stall&)> told_;
    QObject target_;  // lives on the screen's thread
    mutable std::mutex one_;
    std::condition_variable changed_;
    bool ends_ = false, answered_ = false;
    Clocks answer_;
    std::chrono::microseconds late_{};  // how much later than it would this thread woke while it asked
    int answers_ = 0;
    std::vector<Stall> stalls_;
    std::thread thread_;
};

}  // namespace test
