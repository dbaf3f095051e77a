#pragma once

#include "app/ledger/signatures.h"
#include "app/registry/fees.h"
#include "app/station/station.h"

namespace app {

// A fee that is taken. service: as in registry/fees.h. fen: what was taken, where the regime leaves the sum open.
struct FeeWish {
    std::int64_t order = 0;  // 0: of none
    std::string service;
    std::optional<std::int64_t> fen;
    std::string reason;
    Signatures people;  // a sum that no regime names is signed by two
};

// Gives the receipt as it was booked. Errors: feeNotDue (the article is free, or the bank's, or the
// order's card was replaced for another reason), feeAmountMissing (the regime names no
// sum and nobody did), feeAmountOther (it names another), ledgerReasonMissing, signerMissing, secondSignerNeeded, orderMissing,
// feeNotOwed (this order's card is free, or paid for, or its fee waived), the store's.
Result<FeeEntry> bookFee(Station& station, const FeeWish& wish, Day today);

// An entry against a receipt, by somebody else than took the fee. Errors: feeUnknown (no such receipt, or it is taken back already,
// or takes one back), secondSignerNeeded, and those of bookFee().
Result<FeeEntry> cancelFee(Station& station, std::int64_t number, const Actor& by, const std::string& reason, Day today);

// A day's receipts and what they come to.
struct FeeDay {
    std::string day;
    std::vector<FeeEntry> entries;
    std::int64_t fen = 0;
};
// Errors: stepForbidden, where people are set up; the store's.
Result<FeeDay> feesOf(Station& station, Day day, const Actor& by);

// "20.00", as people read a sum.
std::string yuan(std::int64_t fen);

}  // namespace app
