#include "app/desk/services/station_lane.h"

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
};

SharedStation::SharedStation(StationLane::Open open) : opened_(std::make_shared<Opened>()) {
    opened_->open = std::move(open);
}

StationLane::Open SharedStation::forLane() const {
    return [opened = opened_]() -> Result<std::shared_ptr<Station>> {
        const std::scoped_lock lock(opened->one);
        if (const auto first = opened->first.lock()) return Station::openBeside(first);
        return opened->open().map([&](std::shared_ptr<Station> station) {
            opened->first = station;
            return station;
        });
    };
}

}  // namespace app
