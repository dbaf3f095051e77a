#pragma once

#include "app/ledger/statistics.h"
#include "app/ledger/stock.h"

namespace app {

// Gives its number. Errors: shiftStillOpen, signerMissing, the store's.
Result<std::int64_t> openShift(Station& station, const Signatures& people);

// What a shift is closed with: the drawer counted blindly, where blanks are kept. With a second person a difference is signed.
struct ShiftClosing {
    std::optional<std::int64_t> counted;
    Signatures people;
    std::string reason;
};

struct ShiftClosed {
    std::int64_t shift = 0;
    bool closed = false;  // not: the count differs and only one person signed
    std::int64_t difference = 0;
};

// Errors: shiftNotOpen, countMissing, and those of countBlanks().
Result<ShiftClosed> closeShift(Station& station, const ShiftClosing& closing);

// The work of one shift, without personal data.
struct ShiftReport {
    Shift shift;
    std::vector<Tally> work;                     // days left empty
    bool kept = false;                           // blanks are
    std::map<std::string, std::int64_t> moved;   // blanks, by "stock>drawer"
    std::vector<std::string> unfinished;         // chips that are bound to an order and not finished
};

// shift: 0 for the newest. Error: shiftUnknown.
Result<ShiftReport> reportShift(Station& station, std::int64_t shift);

}  // namespace app
