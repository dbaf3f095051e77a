#include "app/desk/services/station_sync.h"

#include <utility>

namespace app {
namespace {

constexpr int firstMs = 500, lookMs = 2000;  // the first one does not get in the way of the window

}  // namespace

StationSync::StationSync(StationLane::Open open, SyncWatch& watch, const OpenLine& line)
    : watch_(watch), keep_(std::make_shared<KeepSynced>([line, closing = closing_](const CentreEndpoint& centre) {
          return line(centre, [closing] { return closing->load(); });
      })),
      lane_(std::move(open)) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &StationSync::look);
    connect(&watch_, &SyncWatch::wanted, this, [this] {
        wanted_ = true;
        if (begun_) look();
    });
}

void StationSync::begin() {
    if (!std::exchange(begun_, true)) again_.start(firstMs);
}

void StationSync::look() {
    if (std::exchange(looking_, true)) return;
    const auto talking = [this] { lane_.tell([this] { watch_.takeTalking(); }); };
    lane_.ask<SyncStanding>(
        this, [keep = keep_, wanted = std::exchange(wanted_, false), talking](StationLane::Shared station) { return keep->look(*station, wanted, talking); },
        [this](const Result<SyncStanding>& standing) {
            looking_ = false;
            watch_.take(standing);
            if (wanted_) return look();
            again_.start(lookMs);
        });
}

}  // namespace app
