#pragma once

#include "app/drafts/draft_steps.h"

namespace app {

struct Parking {
    std::string kind = registrationDraft;
    std::string ticket;  // of the queue: at most two letters, perhaps a hyphen behind them, and one to five digits
    DraftForm form;
    Day day = today();
};

// What somebody has in hand is laid aside under a ticket, as it stands now; with nothing in hand it is a new draft. Gives its number.
// Errors: ticketMalformed (naming how it is written, not what), ticketTaken (another draft that has not ended has it), those of keepDraft().
Result<std::int64_t> parkDraft(Station& station, const Parking& parking, const Actor& by);

// The same, and what they have in hand stays there.
Result<std::int64_t> parkNewDraft(Station& station, const Parking& parking, const Actor& by);

// Whose it is goes on with it. Errors: stepForbidden, signerMissing, draftUnknown, draftElsewhere, draftOfAnother, draftInHandAlready,
// those of openedDraft().
Result<OpenedDraft> takeUpDraft(Station& station, std::int64_t id, const Actor& by);

}  // namespace app
