#pragma once

#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/journal.h"

namespace cardlib {

// Makes a dead card a blank again, or goes on with it after a tear; a blank stays as it is. card: its
// serials, as it was made. Errors: foreignCard (another chip), cardAlive (its status says in use, suspended
// or lost), eraseNotProved (it is no blank afterwards: a sector whose keys were torn is lost), those of the
// driver and of the journal.
Result<void> eraseCard(apdu::Session& session, KeyVault& vault, const Profile& profile,
                       const CardIdentity& card, Journal& journal);

}  // namespace cardlib
