#include "app/ledger/signatures.h"

#include "app/intake/text_rules.h"

namespace app {

Result<void> requireOther(const std::string& before, const std::string& name) {
    if (name.empty() || isSamePerson(before, name)) return fail(Code::secondSignerNeeded);
    return {};
}

Result<std::string> nameOfSigner(const Actor& by) {
    std::string name = normalizedName(by.name());
    if (name.empty()) return fail(Code::signerMissing);
    return name;
}

Result<Signers> signedBy(Station& station, const Signatures& people, const Grant& grant, const std::string& what) {
    const auto by = nameOfSigner(people.by);
    if (!by) return tl::unexpected(by.error());
    const Signers names{*by, normalizedName(people.second.name())};
    const auto two = grant.second.empty() ? Result<void>{} : requireOther(names.by, names.second);
    return two.and_then([&] { return station.people->demand(grant, what, people.by, {people.second, {}}); }).map([&] { return names; });
}

std::string peopleOf(const Signers& names) {
    return names.second.empty() ? names.by : names.by + ", " + names.second;
}

}  // namespace app
