#pragma once

#include <filesystem>

#include "app/core/progress.h"
#include "app/store/event_log.h"

namespace app {

struct CentreEndpoint {
    std::string url;            // https://host:port
    std::string station;        // <authority>:<number>
    std::filesystem::path tls;  // station.crt, station.key, ca.crt, centre.pem (the centre's receipt key)
};

struct SyncReport {
    std::int64_t sent = 0;  // events that the centre had not receipted before
    std::int64_t upto = 0;
};

// Sends the outbox in batches until the centre has receipted everything. Tries each batch a few times with
// growing pauses. progress: "sync", events of those that waited when it began. Needs the program's Qt application object. Errors: centreUnconfigured, centreInsecure,
// centreUnreachable, centreRefused (the answer's status; a fork is remembered in the log), receiptInvalid,
// logShortened; whatever was receipted before stays.
// askHead: the log came out of a backup; the centre is asked how far it knows it, also when there is nothing to send. Error then:
// storeBehindCentre, when it knows more.
Result<SyncReport> synchronize(EventLog& events, const CentreEndpoint& centre, bool askHead = false,
                               const ProgressObserver& progress = {});

}  // namespace app
