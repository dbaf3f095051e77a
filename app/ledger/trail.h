#pragma once

#include "app/core/stopped.h"
#include "app/ledger/signatures.h"
#include "app/station/station.h"

namespace app {

struct TrailVerdict {
    std::int64_t rows = 0, events = 0;  // each proved to follow from the one before
};

// Whether audit trail and event log hold, from their first row. Errors: stationKeyMissing, auditBroken, chainBroken, logShortened,
// logForked, the store's; storeFailed when it is stopped.
Result<TrailVerdict> verifyTrail(Station& station, const Stopped& stopped = {});

// A page of it, the newest first: rows before that number, or the last ones. Errors: stepForbidden, where people are set up; the
// store's.
Result<std::vector<AuditEntry>> readTrail(Station& station, const AuditFilter& filter, std::int64_t before, int count, const Actor& by);

// Every row that the filter lets through, the oldest last, as a file of values; that it was taken out is written down. Errors:
// signerMissing, the store's.
Result<std::string> exportTrail(Station& station, const AuditFilter& filter, const Signatures& people);

}  // namespace app
