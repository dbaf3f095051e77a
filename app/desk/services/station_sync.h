#pragma once

#include <QTimer>
#include <atomic>

#include "app/desk/services/station_lane.h"
#include "app/desk/services/sync_watch.h"

namespace app {

// The desk syncs by itself: a lane of its own looks every other second, sends what waits and tells the watch. It ends at once, also while a
// centre is waited for that never answers.
class StationSync : public QObject {
    Q_OBJECT
  public:
    // As openCentreLine().
    using OpenLine = std::function<Result<std::unique_ptr<CentreLine>>(const CentreEndpoint&, std::function<bool()> stopped)>;

    StationSync(StationLane::Open open, SyncWatch& watch, const OpenLine& line = openCentreLine);
    ~StationSync() override { *closing_ = true; }
    StationSync(const StationSync&) = delete;
    StationSync& operator=(const StationSync&) = delete;

    // From now on.
    void begin();

  private:
    void look();

    SyncWatch& watch_;
    std::shared_ptr<std::atomic<bool>> closing_ = std::make_shared<std::atomic<bool>>(false);  // then the centre is waited for no longer
    std::shared_ptr<KeepSynced> keep_;  // of the lane's thread
    QTimer again_;
    bool begun_ = false, looking_ = false, wanted_ = false;
    StationLane lane_;  // ends first
};

}  // namespace app
