#pragma once

#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/journal.h"

namespace cardlib {

enum class Activation { done, wasActive };

// The last writes, in front of the holder: the status takes today's date and then, when that stands, becomes 01
// from 00. A card that is active
// already stays as it is: the answer to an earlier try was lost. date: YYYY-MM-DD. Errors: otherCard (not the
// card of this order), statusUnexpected (neither new nor active), statusReadsDiffer (the
// line garbles: two readings differ), activationNotProved (reads back as
// something else), those of NativeCos and of the journal.
Result<Activation> activate(apdu::Session& session, KeyVault& vault, const Profile& profile,
                            const CardIdentity& card, const std::string& date, Journal& journal);

}  // namespace cardlib
