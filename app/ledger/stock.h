#pragma once

#include "app/ledger/posting.h"

namespace app {

// A box as it came, counted by two people. firstChip, lastChip: the range of its chips' serials, hexadecimal; both or neither.
struct Delivery {
    std::string lot;
    std::int64_t count = 0;
    std::string firstChip, lastChip;
    Signatures people;
};

// Errors: deliveryMalformed (what is wrong with it: name, count, range), signerMissing, secondSignerNeeded, the store's.
Result<void> receiveBlanks(Station& station, const Delivery& delivery);

// Blanks that go by number: draw, take_back, spoil, test, send_back.
struct StockMove {
    Move move = Move::draw;
    BlankAccount from = BlankAccount::stock;
    std::int64_t count = 0;
    std::string lot;  // empty: the oldest first
    Signatures people;
    std::string reason;  // needed for what does not come back
};

// Errors: movementNotAllowed, shiftNotOpen (drawing is for a shift), blanksTooFew, signerMissing, secondSignerNeeded,
// ledgerReasonMissing, the store's.
Result<void> moveBlanks(Station& station, const StockMove& move);

// Everything that waits in one account (spoiled, surrendered, test), counted by the two who destroy it.
struct Destruction {
    BlankAccount from = BlankAccount::spoiled;
    std::int64_t counted = 0;
    Signatures people;
    std::string reason;  // the record of the destruction
};

// Errors: movementNotAllowed, destructionDiffers (it was counted otherwise than the book has it), and those of moveBlanks().
Result<void> destroyBlanks(Station& station, const Destruction& destruction);

// A card that its holder gave back. Errors: movementNotAllowed, blankUnknown (the book does not know its chip), orderMissing,
// signerMissing, the store's.
Result<void> surrenderCard(Station& station, std::int64_t order, const Signatures& people);

// The same of the card that has this number: its permit's, its application serial or its chip's. Errors: cardUnknown, those of surrenderCard().
Result<void> surrenderNumbered(Station& station, const std::string& number, const Signatures& people);

// What somebody counted without having seen the book's figure.
struct BlindCount {
    BlankAccount place = BlankAccount::drawer;  // or stock
    std::int64_t counted = 0;
    Signatures people;   // with a second person: a difference is booked
    std::string reason;  // why there is one
};

enum class CountSays { agrees, differs, booked };

struct CountOutcome {
    CountSays says = CountSays::agrees;
    std::int64_t difference = 0;  // what was found too much; told only when it was booked
};

// Every count is kept, the wrong ones too. Errors: movementNotAllowed (what is not counted), signerMissing, secondSignerNeeded,
// ledgerReasonMissing, the store's.
Result<CountOutcome> countBlanks(Station& station, const BlindCount& count);

}  // namespace app
