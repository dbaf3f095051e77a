#pragma once

#include "cardlib/operations/living_card.h"
#include "cardlib/operations/log_record.h"
#include "cardlib/operations/operation.h"

namespace cardlib {

// What is wanted of a card.
struct OperationRequest {
    LogEvent event = LogEvent::change;
    Status status = Status::inUse;  // afterwards
    Reason reason = Reason::none;
    std::string date;                 // today, YYYY-MM-DD
    std::string endorsedUntil;        // empty: as before
    FieldValues facts;                // new values of what may change, by field name
    std::string authority, terminal;  // 12 and 8 digits
};

// The operation that makes of the card what is wanted, with the change signature made again where facts
// change. Errors: statusUnreadable; factSealed (under the signature of issue), factNotOnCard, changeNotSigned
// (what stands there is not signed by us, and is not signed again), those of the field codec and of the
// vault.
Result<Operation> describeOperation(const Profile& profile, const LivingCard& card,
                                    const OperationRequest& request, KeyVault& vault);

// What may change on the card, as it stands there; nothing where the family carries none of it. Error:
// fieldUnreadable.
Result<FieldValues> standingFacts(const Profile& profile, const LivingCard& card);

}  // namespace cardlib
