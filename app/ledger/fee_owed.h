#pragma once

#include "app/ledger/signatures.h"

namespace app {

// What whoever gets a new card in the place of another still has to pay.
struct FeeOwed {
    std::string service, article;     // as in registry/fees.h
    std::optional<std::int64_t> fen;  // nothing while the regime names no sum
};

// Nothing when this order's card is free, its fee was booked, on this order or a spoiled one before it, or was waived. Errors: the store's.
Result<std::optional<FeeOwed>> feeOwed(Station& station, std::int64_t order);

// The same, for somebody who looks at fees. Errors: stepForbidden too.
Result<std::optional<FeeOwed>> lookUpOwed(Station& station, std::int64_t order, const Actor& by);

// What is still to be paid. Errors: feeNotOwed, the store's.
Result<FeeOwed> demandFeeOwed(Station& station, std::int64_t order);

// Whether the card may be handed over. Errors: feeStillOwed, the store's.
Result<void> demandFeeSettled(Station& station, std::int64_t order);

// A supervisor says that the fee is not taken, and why. Errors: stepForbidden, signerMissing, ledgerReasonMissing, orderMissing, feeNotOwed,
// the store's.
Result<void> waiveFee(Station& station, std::int64_t order, const Actor& by, const std::string& reason);

}  // namespace app
