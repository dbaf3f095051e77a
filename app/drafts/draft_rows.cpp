#include "app/drafts/draft_rows.h"

#include <map>

#include "app/intake/text_rules.h"

namespace app {
namespace {

Result<std::map<std::string, std::string>> shownNames(Station& station) {
    return station.people->all().map([](const std::vector<Account>& accounts) {
        std::map<std::string, std::string> shown;
        for (const auto& account : accounts) shown[account.name] = account.shown;
        return shown;
    });
}

Result<std::vector<DraftRow>> rowsFor(Station& station, const Actor& by, Day today) {
    const auto drafts = station.drafts->unfinished();
    const auto names = shownNames(station);
    if (!drafts || !names) return tl::unexpected(drafts ? names.error() : drafts.error());
    std::vector<DraftRow> rows;
    for (const auto& draft : *drafts) {
        if (isLeft(station, draft, today)) continue;
        const auto shown = names->find(draft.owner);
        rows.push_back({draft, shown == names->end() ? draft.owner : shown->second, isSamePerson(draft.owner, by.name())});
    }
    return rows;
}

}  // namespace

Result<std::vector<DraftRow>> draftRows(Station& station, const Actor& by, Day today) {
    return station.people->demand(draft_grants::looking, "list drafts", by).and_then([&] { return rowsFor(station, by, today); });
}

Result<std::vector<DraftRow>> draftRowsFor(Station& station, const Actor& by, Day today) {
    return station.people->may(draft_grants::looking, by).and_then([&](bool sees) -> Result<std::vector<DraftRow>> {
        if (!sees) return std::vector<DraftRow>{};
        return rowsFor(station, by, today);
    });
}

}  // namespace app
