#pragma once

#include "app/core/stopped.h"
#include "app/life_cycle/turn.h"
#include "app/retention/record_end.h"
#include "app/station/station.h"

namespace app {

// A record that is kept no longer: its holder's number, and the day on which its last reason ended.
struct EndedRecord {
    std::int64_t holder = 0;
    Day ended;
};

struct OverdueRecords {
    std::vector<EndedRecord> over;
    std::int64_t kept = 0;  // people whose time is not over
};

// Who may see which records are to be destroyed; who destroys them is asked besides (erase_records.h).
inline constexpr Grant lookingForOverdue{{Role::administrator, Role::supervisor, Role::auditor}};

// The last day before which records may have ended to be erased today: the term of the regime's years that would have begun on the day
// before is over.
Day erasableBefore(const Regime& regime, Day today);

// Records whose last reason to be kept ended before this day. Errors: the store's; storeFailed when it is stopped.
Result<OverdueRecords> overdueRecords(Station& station, Day before, const Stopped& stopped = {});
// The same for who may look. Error: stepForbidden.
Result<OverdueRecords> overdueRecords(Station& station, Day before, const Actor& by, const Stopped& stopped = {});

}  // namespace app
