#pragma once

#include "app/ledger/movements.h"
#include "app/ledger/signatures.h"
#include "app/station/station.h"

namespace app {

// Blanks nobody knows by their chips, on their way from an account to another.
struct Posting {
    const Movement* movement = nullptr;
    std::int64_t count = 0;
    std::string lot;  // empty: the oldest first
    Signers people;
    std::string reason;
};

// The book's movement. Error: movementNotAllowed, when it has none out of that account.
Result<const Movement*> movementFor(Move move, BlankAccount from);
// The same of one that was looked up.
Result<const Movement*> demanded(const Movement* movement, Move move, BlankAccount from);

// The shift that is open. Error: shiftNotOpen.
Result<std::int64_t> requireShift(Station& station);

// The book's entries, lot by lot. To be called in a transaction. Errors: blanksTooFew, the store's.
Result<void> post(Station& station, const Posting& posting);
// One blank whose chip is known, wherever it is.
Result<void> postKnown(Station& station, const Movement& movement, const KnownBlank& blank, std::int64_t order,
                       const Signers& people, const std::string& reason);

// Audit row and event of a movement that belongs to no order.
Result<void> tellMovement(Station& station, const Posting& posting);

// Error: ledgerReasonMissing.
Result<void> requireReason(const std::string& reason);
// Error: blanksTooFew, naming where.
tl::unexpected<Error> blanksTooFew(BlankAccount where);

}  // namespace app
