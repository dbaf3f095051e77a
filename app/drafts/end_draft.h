#pragma once

#include <array>
#include <string_view>

#include "app/drafts/draft_steps.h"
#include "app/registry/calendar.h"

namespace app {

// Why a draft is dropped. A closed list: what is written in the trail names nobody.
inline constexpr std::array<std::string_view, 4> dropReasons{"left", "duplicate", "mistaken", "elsewhere"};

// Where what was dropped or erased still is: in the log while somebody holds it. The next drop or erasure cleans that too, or who closes
// the store.
enum class Remains { nothing, inLog };

// Of what was destroyed in the store nothing stays in its log, when nobody holds that. Errors: those of Database::forgetLog() but storeBusy.
Result<Remains> cleanLog(Station& station);

// Its content is destroyed, in the store's log too. By whose it is, or a supervisor. Errors: stepForbidden, signerMissing, draftUnknown,
// draftElsewhere, draftOfAnother, draftReasonUnknown; those of cleanLog(), when it is dropped and the log still has it.
Result<Remains> dropDraft(Station& station, std::int64_t id, const std::string& reason, const Actor& by);

// Those that are left (draft_steps.h); so many. Only for an act that two people signed: a wrong clock would destroy what is in work.
// Errors: the store's.
Result<int> expireDrafts(Station& station, Day today);

}  // namespace app
