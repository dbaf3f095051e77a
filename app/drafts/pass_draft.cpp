#include "app/drafts/pass_draft.h"

#include "app/intake/text_rules.h"

namespace app {
namespace {

Result<std::string> fitTaker(const std::string& name, bool fit) {
    if (!fit) return fail(Code::draftTakerUnfit);
    return name;
}

// Whether the second of two may sign for who has it, or get it from them.
Result<std::string> takerOf(Station& station, const StoredDraft& draft, const Signatures& people, const Signers& names) {
    if (isSamePerson(draft.owner, names.by))
        return station.people->may(draft_grants::working, people.second).and_then([&](bool fit) { return fitTaker(names.second, fit); });
    return station.people->may(draft_grants::assigning, people.second)
        .and_then([&](bool supervises) { return requireWork(draft, supervises || isSamePerson(draft.owner, names.second)); })
        .map([&] { return names.by; });
}

// Whoever a supervisor names is asked nothing: they must be somebody who works on drafts.
Result<std::string> namedTaker(Station& station, const std::string& to) {
    const auto setUp = station.people->areSetUp();
    if (!setUp) return tl::unexpected(setUp.error());
    if (!*setUp) return fitTaker(normalizedName(to), !normalizedName(to).empty() && !faultOfText(to));
    return station.people->account(to).and_then([](const Account& account) {
        return fitTaker(account.name, account.open && draft_grants::working.by.meets(account.roles));
    });
}

Result<std::string> give(Station& station, StoredDraft draft, const std::string& to, const Signers& people) {
    const std::string before = std::exchange(draft.owner, to);
    return station.database
        ->transact([&] {
            return station.drafts->save(draft).and_then([&] {
                return station.audit->write(peopleOf(people), "draft handed over", draftName(draft.id), before + " -> " + to);
            });
        })
        .map([&] { return to; });
}

}  // namespace

Result<std::string> passOnDraft(Station& station, std::int64_t id, const Signatures& people) {
    const auto names = draftSigners(station, people, draft_grants::passing, "hand over draft");
    const auto draft = names.and_then([&](const Signers&) { return draftAfter(station, id, DraftStep::passOn); });
    if (!draft) return tl::unexpected(draft.error());
    return takerOf(station, *draft, people, *names).and_then([&](const std::string& to) { return give(station, *draft, to, *names); });
}

Result<std::string> assignDraft(Station& station, std::int64_t id, const std::string& to, const Actor& by) {
    const auto names = draftSigners(station, {by, {}}, draft_grants::assigning, "assign draft");
    const auto draft = names.and_then([&](const Signers&) { return draftAfter(station, id, DraftStep::assign); });
    if (!draft) return tl::unexpected(draft.error());
    return namedTaker(station, to).and_then([&](const std::string& taker) { return give(station, *draft, taker, *names); });
}

}  // namespace app
