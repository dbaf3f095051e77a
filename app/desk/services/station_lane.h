#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <memory>

#include "app/station/station.h"

namespace app {

// What a service answers with, on the thread of the screen.
template <class T>
using Then = std::function<void(Result<T>)>;

// A thread that works on a station, one thing after the other, so that the screen never waits. Made and asked on the thread
// of the screen, where the answers arrive; who is gone by then is told nothing.
class StationLane {
  public:
    using Open = std::function<Result<std::shared_ptr<Station>>()>;

    // open: called when the first work comes, and again for the next one when it failed.
    explicit StationLane(Open open);
    ~StationLane();  // waits for what is in hand
    StationLane(const StationLane&) = delete;
    StationLane& operator=(const StationLane&) = delete;

    // Told on the screen's thread when work begins after a pause, and when the last answer was given.
    void onBusy(std::function<void(bool)> told) { busy_ = std::move(told); }

    using Shared = const std::shared_ptr<Station>&;
    template <class T>
    void ask(QObject* asker, std::function<Result<T>(Shared)> work, Then<T> then) {
        begin();
        post([this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)] {
            auto answer = std::make_shared<Result<T>>(opened().and_then([&](Shared station) { return safely<T>(work, station); }));
            tell([this, asker, then, answer] {
                if (asker) then(std::move(*answer));
                end();
            });
        });
    }

    // Runs something on the screen's thread; for progress, from whatever thread is at work.
    void tell(std::function<void()> said);

  private:
    template <class T>
    static Result<T> safely(const std::function<Result<T>(Shared)>& work, Shared station) {
        try {
            return work(station);
        } catch (const std::exception& error) {
            return tl::unexpected(programFault(error));
        }
    }
    void begin();
    void end();
    void post(std::function<void()> job);
    Result<std::shared_ptr<Station>> opened();

    Open open_;
    std::function<void(bool)> busy_;
    int asked_ = 0;                     // and not yet answered
    std::shared_ptr<Station> station_;  // of the lane's thread
    QObject home_;                      // lives on the screen's thread
    QThread thread_;
    QObject worker_;  // lives on the lane's
};

// One station for several lanes: the first that asks opens it, the others work beside it, each on a connection of its own.
class SharedStation {
  public:
    explicit SharedStation(StationLane::Open open);
    // What a lane opens it with; may be called on any thread.
    [[nodiscard]] StationLane::Open forLane() const;

  private:
    struct Opened;
    std::shared_ptr<Opened> opened_;
};

}  // namespace app
