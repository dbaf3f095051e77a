#pragma once

#include "app/drafts/draft_steps.h"

namespace app {

// A draft in a list: nothing of what was typed.
struct DraftRow {
    StoredDraft draft;
    std::string owner;  // as people read it
    bool own = false;   // of who asks
};

// Those that have not ended and are not left, the oldest first; looking ends none. Errors: stepForbidden, where people are set up; the
// store's.
Result<std::vector<DraftRow>> draftRows(Station& station, const Actor& by, Day today);

// The same; nothing for whoever may not see them, and no refusal is told.
Result<std::vector<DraftRow>> draftRowsFor(Station& station, const Actor& by, Day today);

}  // namespace app
