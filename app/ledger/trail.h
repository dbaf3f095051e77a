#pragma once

#include "app/ledger/signatures.h"
#include "app/station/station.h"

namespace app {

struct TrailVerdict {
    std::int64_t rows = 0, events = 0;  // each proved to follow from the one before
};

// Whether audit trail and event log hold, from their first row. Errors: stationKeyMissing, auditBroken, chainBroken, logShortened,
// logForked, the store's.
Result<TrailVerdict> verifyTrail(Station& station);

// Every row that the filter lets through, the oldest last, as a file of values; that it was taken out is written down. Errors:
// signerMissing, the store's.
Result<std::string> exportTrail(Station& station, const AuditFilter& filter, const Signatures& people);

}  // namespace app
