#pragma once

#include <string>

#include "app/station/station.h"

namespace app {

// Who signs an entry of a ledger.
struct Signatures {
    Actor by, second;
};

// The same as records name them.
struct Signers {
    std::string by, second;
};

// Whether they may; a grant that names second people needs one. what: as the audit trail tells a refusal. subject: as in Beside. Errors:
// stepForbidden, where people are set up; signerMissing; secondSignerNeeded, when a second person must sign and nobody, or the same, is named.
Result<Signers> signedBy(Station& station, const Signatures& people, const Grant& grant, const std::string& what, const Bytes& subject = {});
// The same where it is about an order's holder.
Result<Signers> signedAbout(Station& station, const Signatures& people, const Grant& grant, const std::string& what, std::int64_t order);

// Their name as records have it. Error: signerMissing.
Result<std::string> nameOfSigner(const Actor& by);

// Whether somebody else than who did it before is named. Error: secondSignerNeeded.
Result<void> requireOther(const std::string& before, const std::string& name);

// "one", or "one, two", as the audit trail tells it.
std::string peopleOf(const Signers& names);

}  // namespace app
