#pragma once

#include "apdu/channel/session.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/operations/operation.h"
#include "cardlib/personalization/journal.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

struct OperationRun {
    bool written = false;  // nothing was, when the card was done already
    apdu::Traffic traffic;
};

// Runs an operation on its card, or what is left of it after a tear: looks at what stands, closes the card
// (closedStatus()), writes what is missing, adds the log's record when it is not the newest, opens the card
// again with the last write, and reads everything back. Pulled at any command the card says that it is
// suspended, or more restricted, until the same operation has run to its end. Errors: foreignCard (another
// card), cardMovedOn (what stands is neither before nor after this operation: another station went on),
// operationNotProved (reads back as something else), those of the driver and of the journal.
Result<OperationRun> runOperation(apdu::Session& session, KeyVault& vault, const Profile& profile,
                                  const Operation& operation, Journal& journal);

}  // namespace cardlib
