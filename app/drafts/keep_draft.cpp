#include "app/drafts/keep_draft.h"

namespace app {
namespace {

Result<Signers> workerOf(Station& station, const Actor& by) {
    return draftSigners(station, {by, {}}, draft_grants::working, "draft");
}

Result<std::optional<StoredDraft>> inHandOf(Station& station, const std::string& kind, const Actor& by) {
    return workerOf(station, by).and_then([&](const Signers& people) { return openDraftOf(station, kind, people.by); });
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

}  // namespace

Result<std::int64_t> keepDraft(Station& station, const std::string& kind, const DraftForm& form, const Actor& by) {
    const auto people = workerOf(station, by);
    if (!people) return tl::unexpected(people.error());
    std::int64_t id = 0;
    return station.database
        ->transact([&] {
            return openDraftOf(station, kind, people->by).and_then([&](const std::optional<StoredDraft>& open) -> Result<void> {
                if (open) return station.drafts->rewrite(id = open->id, toJson(form.values), form.photo);
                const auto added = station.drafts->add(newDraft(kind, people->by), {toJson(form.values), form.photo.value_or(Bytes())});
                if (!added) return tl::unexpected(added.error());
                id = *added;
                return {};
            });
        })
        .map([&] { return id; });
}

Result<std::optional<OpenedDraft>> draftInHand(Station& station, const std::string& kind, const Actor& by) {
    return inHandOf(station, kind, by).and_then([&](const std::optional<StoredDraft>& open) -> Result<std::optional<OpenedDraft>> {
        if (!open) return std::optional<OpenedDraft>{};
        return openedDraft(station, *open).map([](const OpenedDraft& opened) { return std::optional(opened); });
    });
}

Result<void> enterDraft(Station& station, const std::string& kind, const Actor& by) {
    return inHandOf(station, kind, by).and_then([&](const std::optional<StoredDraft>& open) {
        return open ? leave(station, open->id, DraftStep::enter) : Result<void>{};
    });
}

Result<void> clearDraft(Station& station, const std::string& kind, const Actor& by) {
    return inHandOf(station, kind, by).and_then([&](const std::optional<StoredDraft>& open) -> Result<void> {
        if (!open) return {};
        if (!open->ticket.empty()) return fail(Code::draftHasTicket, draftName(open->id));
        return leave(station, open->id, DraftStep::clear);
    });
}

}  // namespace app
