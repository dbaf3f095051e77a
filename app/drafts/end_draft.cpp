#include "app/drafts/end_draft.h"

#include <algorithm>

#include "app/intake/text_rules.h"

namespace app {
namespace {

Result<void> end(Station& station, const StoredDraft& draft, const std::string& by, const std::string& reason) {
    return station.database->transact([&] {
        return station.drafts->end(draft.id, draft.state).and_then([&] {
            return station.audit->write(by, "draft ended", draftName(draft.id), reason);
        });
    });
}

}  // namespace

Result<Remains> cleanLog(Station& station) {
    const auto forgot = station.database->forgetLog();
    if (!forgot && forgot.error().code != Code::storeBusy) return tl::unexpected(forgot.error());
    return forgot ? Remains::nothing : Remains::inLog;
}

Result<Remains> dropDraft(Station& station, std::int64_t id, const std::string& reason, const Actor& by) {
    const auto people = draftSigners(station, {by, {}}, draft_grants::dropping, "drop draft");
    const auto draft = people.and_then([&](const Signers&) { return draftAfter(station, id, DraftStep::drop); });
    if (!draft) return tl::unexpected(draft.error());
    if (!std::ranges::count(dropReasons, reason)) return fail(Code::draftReasonUnknown);
    return station.people->may(draft_grants::assigning, by)
        .and_then([&](bool supervises) { return requireWork(*draft, supervises || isSamePerson(draft->owner, people->by)); })
        .and_then([&] { return end(station, *draft, people->by, reason); })
        .and_then([&] { return cleanLog(station); });
}

Result<int> expireDrafts(Station& station, Day today) {
    const auto drafts = station.drafts->unfinished();
    if (!drafts) return tl::unexpected(drafts.error());
    int gone = 0;
    for (const auto& draft : *drafts) {
        if (!isLeft(station, draft, today)) continue;
        const auto ended = draftAfter(station, draft.id, DraftStep::expire).and_then([&](const StoredDraft& expired) {
            return end(station, expired, "station", expired.state);
        });
        if (!ended) return tl::unexpected(ended.error());
        ++gone;
    }
    return gone;
}

}  // namespace app
