#pragma once

#include "app/ledger/movements.h"
#include "app/ledger/signatures.h"
#include "app/station/station.h"

namespace app {

// What an order's steps do to the blank under it, in the books; to be called in the transaction of the step. A station at which no
// delivery was ever booked keeps no books, and a card whose blank came from before is in none: then nothing is done.

// Whether a blank can be taken at all, before a card is touched. Errors: shiftNotOpen, blanksTooFew.
Result<void> demandBlankInDrawer(Station& station);

// The blank of this chip goes from the drawer to the order. Errors: those of demandBlankInDrawer(), blankNotDrawn (it is of a box
// that is not in the drawer, or was in an order's hands before), the store's.
Result<void> beginBlank(Station& station, const StoredOrder& order, const std::string& actor);

// finish, hand_over or spoil. Errors: movementNotAllowed, the store's.
Result<void> moveOrdersBlank(Station& station, const StoredOrder& order, Move move, const std::string& actor);

// A card that its holder gave back, as the book has it; to be called in a transaction. Errors: movementNotAllowed, the store's.
Result<void> bookSurrender(Station& station, const KnownBlank& blank, std::int64_t order, const Signers& people);

// The same for this order's card when it lies at the desk: nothing when its blank is in no book, or was booked before. Errors: the
// store's.
Result<void> takeBackCard(Station& station, const StoredOrder& order, const Signers& people);

}  // namespace app
