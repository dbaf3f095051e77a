#include "app/desk/services/sync_watch.h"

namespace app {

void SyncWatch::take(const Result<SyncStanding>& standing) {
    talking_ = false;
    standing_ = standing ? std::optional(*standing) : std::nullopt;
    trouble_ = standing ? std::nullopt : std::optional(standing.error());
    emit changed();
}

void SyncWatch::takeTalking() {
    talking_ = true;
    emit changed();
}

}  // namespace app
