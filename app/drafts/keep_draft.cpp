#include "app/drafts/keep_draft.h"

#include "app/intake/text_rules.h"

namespace app {
namespace {

Result<Signers> workerOf(Station& station, const Actor& by) {
    return draftSigners(station, {by, {}}, draft_grants::working, "draft");
}

// The draft of a form, as long as it is open and this person's; a supervisor may have given it to somebody else.
Result<std::optional<StoredDraft>> stillHeld(Station& station, std::int64_t id, const std::string& owner) {
    return station.drafts->load(id).map([&](const std::optional<StoredDraft>& draft) -> std::optional<StoredDraft> {
        const bool held = draft && draft->state == draftStates.front() && isSamePerson(draft->owner, owner);
        return held ? draft : std::nullopt;
    });
}

Result<void> leave(Station& station, std::int64_t id, DraftStep step) {
    return draftAfter(station, id, step).and_then([&](const StoredDraft& draft) { return station.drafts->end(id, draft.state); });
}

StoredDraft newDraft(const std::string& kind, const std::string& owner) {
    StoredDraft draft;
    draft.kind = kind;
    draft.state = draftStates.front();
    draft.owner = owner;
    return draft;
}

Result<std::int64_t> begin(Station& station, const std::string& kind, const DraftForm& form, const std::string& owner) {
    return openDraftOf(station, kind, owner).and_then([&](const std::optional<StoredDraft>& open) -> Result<std::int64_t> {
        if (open) return tl::unexpected(draftInHandAlready(*open));
        return station.drafts->add(newDraft(kind, owner), {toJson(form.values), form.photo.value_or(Bytes())});
    });
}

Result<std::int64_t> goOn(Station& station, std::int64_t id, const DraftForm& form, const std::string& owner) {
    return stillHeld(station, id, owner).and_then([&](const std::optional<StoredDraft>& draft) -> Result<std::int64_t> {
        if (!draft) return tl::unexpected(draftElsewhere(id));
        return station.drafts->rewrite(id, toJson(form.values), form.photo).map([&] { return id; });
    });
}

}  // namespace

Result<std::int64_t> keepDraft(Station& station, const std::string& kind, const DraftForm& form, const Actor& by, std::int64_t held) {
    const auto people = workerOf(station, by);
    if (!people) return tl::unexpected(people.error());
    std::int64_t id = 0;
    return station.database
        ->transact([&] {
            return (held == 0 ? begin(station, kind, form, people->by) : goOn(station, held, form, people->by)).map([&](std::int64_t kept) {
                id = kept;
            });
        })
        .map([&] { return id; });
}

Result<std::optional<OpenedDraft>> draftInHand(Station& station, const std::string& kind, const Actor& by) {
    const auto open = workerOf(station, by).and_then([&](const Signers& people) { return openDraftOf(station, kind, people.by); });
    return open.and_then([&](const std::optional<StoredDraft>& draft) -> Result<std::optional<OpenedDraft>> {
        if (!draft) return std::optional<OpenedDraft>{};
        return openedDraft(station, *draft).map([](const OpenedDraft& opened) { return std::optional(opened); });
    });
}

Result<void> enterDraft(Station& station, std::int64_t held, const Actor& by) {
    return workerOf(station, by)
        .and_then([&](const Signers& people) { return stillHeld(station, held, people.by); })
        .and_then([&](const std::optional<StoredDraft>& draft) { return draft ? leave(station, held, DraftStep::enter) : Result<void>{}; });
}

Result<void> clearDraft(Station& station, std::int64_t held, const Actor& by) {
    return workerOf(station, by)
        .and_then([&](const Signers& people) { return stillHeld(station, held, people.by); })
        .and_then([&](const std::optional<StoredDraft>& draft) -> Result<void> {
            if (!draft) return {};
            if (!draft->ticket.empty()) return fail(Code::draftHasTicket, draftName(held));
            return leave(station, held, DraftStep::clear);
        });
}

}  // namespace app
