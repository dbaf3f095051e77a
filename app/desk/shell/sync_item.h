#pragma once

#include "app/desk/services/sync_watch.h"
#include "app/desk/shell/strip_item.h"

namespace app {

// Whether what was done here is known at the centre: amber while it is not reached, red when nothing new may be made. tip: the last success.
class SyncItem : public StripItem {
    Q_OBJECT
  public:
    SyncItem() = default;
    void watch(SyncWatch& watch);

  private:
    void tell(const SyncWatch& watch);
    void tellStanding(const SyncStanding& standing);
};

}  // namespace app
