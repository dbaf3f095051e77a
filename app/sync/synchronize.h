#pragma once

#include "app/core/progress.h"
#include "app/store/event_log.h"
#include "app/sync/centre_line.h"

namespace app {

struct SyncReport {
    std::int64_t sent = 0;  // events that the centre had not receipted before
    std::int64_t upto = 0;
};

struct SyncManner {
    // The centre is asked how far it knows this log, also when there is nothing to send: the log came out of a backup, or nothing waits and
    // somebody wants to know whether the centre is there.
    bool askHead = false;
    int tries = 3;  // of each batch, with pauses (back_off.h)
    ProgressObserver progress = {};
    std::function<void(const CentreAnswer&)> heard = {};  // each answer as it comes
};

// Sends the outbox in batches until the centre has receipted everything. progress: "sync", events of those that waited when it began. Errors:
// centreUnreachable, centreRefused (the answer's status; a fork is remembered in the log), receiptInvalid, centreStandsStill, logShortened;
// whatever was receipted before stays. With askHead: storeBehindCentre, when the centre knows more.
Result<SyncReport> synchronize(EventLog& events, const std::string& station, CentreLine& line, const SyncManner& manner = {});

}  // namespace app
