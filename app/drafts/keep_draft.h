#pragma once

#include "app/drafts/draft_steps.h"

namespace app {

// What somebody has in hand, as it is typed: it is on the disk when this returns, and nobody else's. The trail is told nothing: nothing
// was done yet. Gives the draft's number. Errors: stepForbidden, signerMissing, the store's.
Result<std::int64_t> keepDraft(Station& station, const std::string& kind, const DraftForm& form, const Actor& by);

// What they had in hand when the program ended; nothing when it was nothing. Errors: those of keepDraft() and openedDraft().
Result<std::optional<OpenedDraft>> draftInHand(Station& station, const std::string& kind, const Actor& by);

// It became a record, in whose transaction this is called; nothing in hand is no error. Errors: those of keepDraft().
Result<void> enterDraft(Station& station, const std::string& kind, const Actor& by);

// It was begun by mistake. What had a ticket is not cleared but dropped, with a reason. Errors: draftHasTicket, those of keepDraft().
Result<void> clearDraft(Station& station, const std::string& kind, const Actor& by);

}  // namespace app
