#pragma once

#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/journal.h"

namespace cardlib {

enum class Activation { done, wasActive };

// The last write, in front of the holder: status 00 becomes 01 with today's date. A card that is active
// already stays as it is: the answer to an earlier try was lost. date: YYYY-MM-DD. Errors: otherCard (not the
// card of this order), statusUnexpected (neither new nor active), statusReadsDiffer (the
// line garbles: two readings differ), activationNotProved (reads back as
// something else), those of NativeCos and of the journal.
Result<Activation> activate(apdu::Session& session, KeyVault& vault, const Profile& profile,
                            const CardIdentity& card, const std::string& date, Journal& journal);

}  // namespace cardlib
