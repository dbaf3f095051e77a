#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

#include "app/core/error.h"

namespace app {

// What a service answers with, on the thread of the screen.
template <class T>
using Then = std::function<void(Result<T>)>;

// A thread that does one thing after the other, so that the screen never waits. Made and asked on the thread of the screen, where the
// answers arrive; who is gone by then is told nothing.
class JobLane {
  public:
    JobLane();
    ~JobLane();  // waits for what is in hand
    JobLane(const JobLane&) = delete;
    JobLane& operator=(const JobLane&) = delete;

    // Told on the screen's thread when work begins after a pause, and when the last answer was given.
    void onBusy(std::function<void(bool)> told) { busy_ = std::move(told); }
    // Done on the lane's thread, last.
    void atEnd(std::function<void()> last) { last_ = std::move(last); }

    template <class T>
    void ask(QObject* asker, std::function<Result<T>()> work, Then<T> then) {
        begin();
        enqueue<T>(asker, std::move(work), std::move(then), [this] { end(); });
    }
    // The same for what no person waits for: the lane does not count as busy.
    template <class T>
    void askQuietly(QObject* asker, std::function<Result<T>()> work, Then<T> then) {
        enqueue<T>(asker, std::move(work), std::move(then), [] {});
    }
    // Whether a person waits for an answer; to be asked on any thread.
    [[nodiscard]] bool awaited() const { return asked_ > 0; }

    // Runs something on the screen's thread; for progress, from whatever thread is at work.
    void tell(std::function<void()> said);

  private:
    template <class T>
    void enqueue(QObject* asker, std::function<Result<T>()> work, Then<T> then, std::function<void()> ended) {
        post([this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then), ended = std::move(ended)] {
            auto answer = std::make_shared<Result<T>>(safely(work));
            tell([asker, then, answer, ended] {
                if (asker) then(std::move(*answer));
                ended();
            });
        });
    }
    template <class T>
    static Result<T> safely(const std::function<Result<T>()>& work) {
        try {
            return work();
        } catch (const std::exception& error) {
            return tl::unexpected(programFault(error));
        }
    }
    void begin();
    void end();
    void post(std::function<void()> job);

    std::function<void(bool)> busy_;
    std::function<void()> last_;
    std::atomic<int> asked_ = 0;  // and not yet answered
    QObject home_;   // lives on the screen's thread
    QThread thread_;
    QObject worker_;  // lives on the lane's
};

}  // namespace app
