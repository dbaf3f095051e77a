#include "app/drafts/draft_steps.h"

#include "app/intake/text_rules.h"
#include "app/store/clock.h"

namespace app {

std::string draftName(std::int64_t id) {
    return "draft " + std::to_string(id);
}

// The roles first: their refusal is told in the trail, also that of a second person who is none.
Result<Signers> draftSigners(Station& station, const Signatures& people, const Grant& grant, const std::string& what) {
    return station.people->demand(grant, what, people.by, {people.second, {}}).and_then([&] {
        return signedBy(station, people, grant, what);
    });
}

Result<StoredDraft> draftAfter(Station& station, std::int64_t id, DraftStep step) {
    return station.drafts->load(id).and_then([&](std::optional<StoredDraft> draft) -> Result<StoredDraft> {
        if (!draft) return fail(Code::draftUnknown, draftName(id));
        const auto from = valueNamed<DraftState>(draftStates, draft->state);
        const auto* turn = from ? turnFor(draftLife, *from, step) : nullptr;
        if (turn == nullptr) return tl::unexpected(draftElsewhere(id, draft->state));
        draft->state = draftStates.at(static_cast<std::size_t>(turn->to));
        return *std::move(draft);
    });
}

Error draftElsewhere(std::int64_t id, const std::string& state) {
    return fail(Code::draftElsewhere, draftName(id) + (state.empty() ? "" : " is " + state)).value();
}

Error draftInHandAlready(const StoredDraft& open) {
    return fail(Code::draftInHandAlready, draftName(open.id)).value();
}

bool isLeft(const Station& station, const StoredDraft& draft, Day today) {
    const auto last = parseDay(localDay(draft.changedAt));
    return !last || daysBetween(*last, today) > station.regime.draftDays;
}

Result<void> requireWork(const StoredDraft& draft, bool theirs) {
    if (!theirs) return fail(Code::draftOfAnother, draftName(draft.id));
    return {};
}

Result<std::optional<StoredDraft>> openDraftOf(Station& station, const std::string& kind, const std::string& owner) {
    return station.drafts->unfinished().map([&](const std::vector<StoredDraft>& drafts) -> std::optional<StoredDraft> {
        const auto open = draftStates.at(static_cast<std::size_t>(DraftState::open));
        for (const auto& draft : drafts)
            if (draft.state == open && draft.kind == kind && isSamePerson(draft.owner, owner)) return draft;
        return std::nullopt;
    });
}

Result<OpenedDraft> openedDraft(Station& station, const StoredDraft& draft) {
    return station.drafts->contentOf(draft.id).and_then([&](const DraftContent& content) {
        return formFromJson(content.form.reveal()).map([&](const apdu::Pii<RowValues>& values) {
            return OpenedDraft{draft, values, content.photo};
        });
    });
}

}  // namespace app
