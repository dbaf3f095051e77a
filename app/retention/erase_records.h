#pragma once

#include "app/core/stopped.h"
#include "app/drafts/end_draft.h"

namespace app {

struct ErasureWish {
    Day before;  // records whose last reason to be kept ended before this day
    Actor by, second;
};

struct ErasureReport {
    std::int64_t erased = 0, kept = 0;  // people
    std::int64_t events = 0;            // whose content went
    std::int64_t pictures = 0;          // of faces, beside the store
    std::int64_t drafts = 0;            // that nobody worked on for too long
    Remains remains = Remains::nothing;
};

// Erases records for good, all in one transaction: key, facts, photo, scanned papers, what was put on cards and asked of them, search tokens, the
// content of events, and pictures of faces; drafts whose time is over (end_draft.h) go too, and
// places of the address book that nobody entered since `before`. Numbers, serials, states, dates, hashes, signatures and the audit trail stay: they
// account for blanks and numbers, and name nobody. Backups are not reached: they are destroyed with their medium.
// Errors: stepForbidden, retentionNotOver (the regime keeps records longer), erasureWaits (the centre has not receipted every event),
// trustIncomplete, picturesNotErased (then the records are left), the store's; those of cleanLog(), when the records are gone and the log
// still has them; storeFailed when it is stopped, which counts until the first thing is erased: then it goes on to its end.
Result<ErasureReport> eraseRecords(Station& station, const ErasureWish& wish, Day today, const Stopped& stopped = {});

}  // namespace app
