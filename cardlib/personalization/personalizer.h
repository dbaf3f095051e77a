#pragma once

#include <functional>

#include "apdu/channel/session.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/personalization/evidence.h"
#include "cardlib/personalization/journal.h"
#include "cardlib/personalization/plan.h"

namespace cardlib {

// Whether nothing was ever made on this card. Errors: cardFailed, commandRefused.
Result<bool> isBlank(apdu::Session& session, KeyVault& vault, const Profile& profile);

enum class Begin { onBlank, resume };

// Told before each step of the plan that is taken: its number, and how many the plan has.
using StepBegun = std::function<void(std::size_t step, std::size_t all)>;

// Makes the whole chip but for its activation, and reads everything back. With Begin::resume the card is the
// one on which this plan's order was begun: what stands on it as planned is kept, an application that does
// not is erased and made again. Errors: foreignCard (another serial than the plan's), cardNotBlank,
// readBackDiffers, those of NativeCos and of the journal.
Result<Evidence> personalize(apdu::Session& session, KeyVault& vault, const Plan& plan, Begin begin,
                             Journal& journal, const StepBegun& begun = {});

// The errors cardNotBlank and foreignCard, for whoever looks at the card before a plan is there.
Error notBlank();
Error foreign(const std::string& expectedSerial);

}  // namespace cardlib
