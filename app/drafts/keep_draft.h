#pragma once

#include "app/drafts/draft_steps.h"

namespace app {

// What somebody has in hand, as it is typed: it is on the disk when this returns, and nobody else's. The trail is told nothing: nothing
// was done yet. held: the draft that is in the form, and no other is touched; 0: none yet, a new one begins. Gives the draft's number.
// Errors: stepForbidden, signerMissing, draftInHandAlready (they have another one open), draftElsewhere (it is theirs and open no more),
// the store's.
Result<std::int64_t> keepDraft(Station& station, const std::string& kind, const DraftForm& form, const Actor& by, std::int64_t held = 0);

// What they had in hand when the program ended; nothing when it was nothing. Errors: stepForbidden, signerMissing, those of openedDraft().
Result<std::optional<OpenedDraft>> draftInHand(Station& station, const std::string& kind, const Actor& by);

// It became a record, in whose transaction this is called; one that is theirs and open no more stays as it is. Errors: stepForbidden,
// signerMissing, the store's.
Result<void> enterDraft(Station& station, std::int64_t held, const Actor& by);

// It was begun by mistake. What had a ticket is not cleared but dropped, with a reason. Errors: draftHasTicket, those of enterDraft().
Result<void> clearDraft(Station& station, std::int64_t held, const Actor& by);

}  // namespace app
