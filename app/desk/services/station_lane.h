#pragma once

#include "app/desk/services/job_lane.h"
#include "app/station/station.h"

namespace app {

// A lane that works on a station.
class StationLane {
  public:
    using Open = std::function<Result<std::shared_ptr<Station>>()>;

    // open: called when the first work comes, and again for the next one when it failed.
    explicit StationLane(Open open);

    void onBusy(std::function<void(bool)> told) { lane_.onBusy(std::move(told)); }

    using Shared = const std::shared_ptr<Station>&;
    template <class T>
    void ask(QObject* asker, std::function<Result<T>(Shared)> work, Then<T> then) {
        lane_.ask<T>(
            asker, [this, work = std::move(work)]() -> Result<T> { return opened().and_then([&](Shared station) { return work(station); }); },
            std::move(then));
    }

    // What needs no station and no person waits for: the lane does not count as busy.
    template <class T>
    void askQuietly(QObject* asker, std::function<Result<T>()> work, Then<T> then) {
        lane_.askQuietly<T>(asker, std::move(work), std::move(then));
    }
    // Whether a person waits for an answer; to be asked on any thread.
    [[nodiscard]] bool awaited() const { return lane_.awaited(); }

    void tell(std::function<void()> said) { lane_.tell(std::move(said)); }

  private:
    Result<std::shared_ptr<Station>> opened();

    Open open_;
    std::shared_ptr<Station> station_;  // of the lane's thread
    JobLane lane_;                      // ends first
};

// One station for several lanes: the first that asks opens it, the others work beside it, each on a connection of its own.
class SharedStation {
  public:
    enum class When { asked, now };
    // now: it is opened beside what else is made until a lane asks.
    explicit SharedStation(StationLane::Open open, When when = When::asked);
    // What a lane opens it with; may be called on any thread.
    [[nodiscard]] StationLane::Open forLane() const;

  private:
    struct Opened;
    std::shared_ptr<Opened> opened_;
};

}  // namespace app
