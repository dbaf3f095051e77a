#include "app/ledger/signatures.h"

#include "app/intake/text_rules.h"
#include "app/station/own_case.h"

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

Result<Signers> signedBy(Station& station, const Signatures& people, const Grant& grant, const std::string& what, const Bytes& subject) {
    const Signers names{normalizedName(people.by.name()), normalizedName(people.second.name())};
    // Whoever may is asked for the second person before anything is tried: nothing is refused yet.
    const auto may = grant.second.empty() || !names.second.empty() || names.by.empty() ? Result<bool>(false) : station.people->may({grant.by}, people.by);
    if (!may) return tl::unexpected(may.error());
    if (*may) return tl::unexpected(requireOther(names.by, names.second).error());
    return station.people->demand(grant, what, people.by, {people.second, {}, subject})
        .and_then([&]() -> Result<void> {
            if (const auto by = nameOfSigner(people.by); !by) return tl::unexpected(by.error());
            return grant.second.empty() ? Result<void>{} : requireOther(names.by, names.second);
        })
        .map([&] { return names; });
}

Result<Signers> signedAbout(Station& station, const Signatures& people, const Grant& grant, const std::string& what, std::int64_t order) {
    return subjectOfOrder(station, order).and_then([&](const Bytes& subject) { return signedBy(station, people, grant, what, subject); });
}

std::string peopleOf(const Signers& names) {
    return names.second.empty() ? names.by : names.by + ", " + names.second;
}

}  // namespace app
