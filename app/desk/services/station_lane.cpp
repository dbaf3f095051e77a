#include "app/desk/services/station_lane.h"

#include <future>
#include <mutex>

namespace app {

StationLane::StationLane(Open open) : open_(std::move(open)) {
    lane_.atEnd([this] { station_.reset(); });
}

Result<std::shared_ptr<Station>> StationLane::opened() {
    if (station_) return station_;
    return open_().map([&](std::shared_ptr<Station> station) { return station_ = std::move(station); });
}

struct SharedStation::Opened {
    StationLane::Open open;
    std::mutex one;
    std::weak_ptr<Station> first;
    std::future<Result<std::shared_ptr<Station>>> ahead;
};

SharedStation::SharedStation(StationLane::Open open, When when) : opened_(std::make_shared<Opened>()) {
    opened_->open = std::move(open);
    if (when == When::now) opened_->ahead = std::async(std::launch::async, opened_->open);
}

StationLane::Open SharedStation::forLane() const {
    return [opened = opened_]() -> Result<std::shared_ptr<Station>> {
        const std::scoped_lock lock(opened->one);
        if (const auto first = opened->first.lock()) return Station::openBeside(first);
        auto own = opened->ahead.valid() ? opened->ahead.get() : opened->open();
        return std::move(own).map([&](std::shared_ptr<Station> station) {
            opened->first = station;
            return station;
        });
    };
}

}  // namespace app
