#include "app/ledger/trail.h"

#include "app/ledger/csv.h"
#include "app/ledger/ledger_grants.h"
#include "app/store/stoppable.h"

namespace app {
namespace {

constexpr int pageSize = 500;

}  // namespace

Result<TrailVerdict> verifyTrail(Station& station, const Stopped& stopped) {
    const Stoppable stoppable(station.database->handle(), stopped);
    const auto pem = station.vault->publicPem("station");
    if (!pem) return fail(Code::stationKeyMissing, "", pem.error());
    return station.audit->verify(*pem).and_then([&](std::int64_t rows) {
        return station.events->verify(*pem).map([&](std::int64_t events) { return TrailVerdict{rows, events}; });
    });
}

Result<std::vector<AuditEntry>> readTrail(Station& station, const AuditFilter& filter, std::int64_t before, int count, const Actor& by) {
    return station.people->demand(ledger_grants::readingTrail, "audit trail", by)
        .and_then([&] { return station.auditRows->page(filter, before, count); });
}

Result<std::string> exportTrail(Station& station, const AuditFilter& filter, const Signatures& names) {
    const auto people = signedBy(station, names, ledger_grants::trail, "audit export");
    if (!people) return tl::unexpected(people.error());
    std::string csv = csvLine({"sequence", "at", "actor", "action", "object", "result"});
    std::int64_t rows = 0;
    for (std::int64_t before = 0;;) {
        const auto page = station.auditRows->page(filter, before, pageSize);
        if (!page) return tl::unexpected(page.error());
        for (const auto& entry : *page)
            csv += csvLine({std::to_string(entry.sequence), entry.at, entry.actor, entry.action, entry.object, entry.result});
        rows += static_cast<std::int64_t>(page->size());
        if (static_cast<int>(page->size()) < pageSize) break;
        before = page->back().sequence;
    }
    return station.audit->write(people->by, "audit exported", "audit", std::to_string(rows)).map([&] { return csv; });
}

}  // namespace app
