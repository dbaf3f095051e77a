#pragma once

#include "app/drafts/draft_steps.h"

namespace app {

// Whose it is gives it to a colleague, or a colleague gets it: both sign, or in the place of who had it a supervisor. What was in hand
// is parked. Gives the name of who has it now. Errors: stepForbidden, signerMissing, secondSignerNeeded, draftUnknown,
// draftElsewhere, draftOfAnother (neither of the two has it, and no supervisor signed), draftTakerUnfit.
Result<std::string> passOnDraft(Station& station, std::int64_t id, const Signatures& people);

// A supervisor says who goes on with it. Errors: those of passOnDraft(), accountUnknown.
Result<std::string> assignDraft(Station& station, std::int64_t id, const std::string& to, const Actor& by);

}  // namespace app
