#include "app/ledger/signatures.h"

#include "app/intake/text_rules.h"

namespace app {

Result<Signatures> signedBy(const Signatures& names, bool second) {
    Signatures people{normalizedName(names.by), normalizedName(names.second)};
    if (people.by.empty()) return fail(Code::signerMissing);
    if (second && (people.second.empty() || isSamePerson(people.by, people.second))) return fail(Code::secondSignerNeeded);
    return people;
}

std::string peopleOf(const Signatures& names) {
    return names.second.empty() ? names.by : names.by + ", " + names.second;
}

}  // namespace app
