#pragma once

#include <string>

#include "app/core/error.h"

namespace app {

// Who signs an entry of a ledger, by name. The one place to put sign-in in its stead.
struct Signatures {
    std::string by, second;
};

// As they are kept. Errors: signerMissing; secondSignerNeeded, when a second person must sign and nobody, or the same, is named.
Result<Signatures> signedBy(const Signatures& names, bool second);

// "one", or "one, two", as the audit trail tells it.
std::string peopleOf(const Signatures& names);

}  // namespace app
