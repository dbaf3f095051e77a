#include "app/ledger/duty_book.h"
#include "app/ledger/shelf_book.h"
#include "app/ledger/trail.h"
#include "app/sectors/write_sector.h"
#include "app/services/desk_settings.h"
#include "app/services/printer_station.h"
#include "app/station/layout_drafts.h"
#include "app/station/layout_installation.h"
#include "app/station/sector_installation.h"
#include "app/station/sector_standing.h"
#include "tests/app/people/roles_bench.h"

using namespace app;
using namespace roles;

TEST_CASE("The engine refuses whoever may not say what cards are made by, or read the trail and the lists of names", "[app][people]") {
    RolesBench bench;
    Tally tally;
    auto& station = bench.station();
    const auto alone = [&](const std::string& what, const std::set<std::string>& may, const auto& work) {
        for (const auto& by : bench.firsts()) {
            const auto said = bench.attempt([&] { return work(by.actor); });
            tally.count(what + " by " + by.kind, by.has(may), said, bench.refusals());
        }
    };
    const std::set<std::string> administrator{"administrator"};
    alone("install a layout", administrator, [&](const Actor& by) { return installLayout(station, "none", by).map([](const auto&) {}); });
    alone("sign a layout", administrator, [&](const Actor& by) { return signLayout(station, "none", by).map([](const auto&) {}); });
    const auto shipped = printer::LayoutDocument::open(station.resources / "layouts/zhengzhou-2013.json").value();
    alone("draw a layout", administrator, [&](const Actor& by) {
        auto drawn = shipped;
        return saveDraft(station, drawn, by).map([](const auto&) {});
    });
    alone("install a sector", administrator, [&](const Actor& by) { return installSector(station, "none", by).map([](const auto&) {}); });
    alone("examine a sector", administrator, [&](const Actor& by) { return examineSector(station, "none", by).map([](const auto&) {}); });
    alone("sign a sector", administrator, [&](const Actor& by) { return signSector(station, "none", by).map([](const auto&) {}); });
    alone("bind a station", {"administrator", "issuer"}, [&](const Actor& by) { return bookStation(station, {"evolis:usb", "Reader", false}, by); });
    alone("change the settings", administrator, [&](const Actor& by) { return changeDeskSettings(station, {"", "", "", 7}, by); });
    alone("list people", {"administrator", "supervisor", "auditor"}, [&](const Actor& by) { return bench.people().list(by).map([](const auto&) {}); });
    auto session = bench.session();
    alone("write a sector", {"clerk", "supervisor"},
          [&](const Actor& by) { return writeSector(station, session, {"education", by, {}, {}, false}).map([](const auto&) {}); });
    alone("read a sector", {"clerk", "supervisor", "inspector"},
          [&](const Actor& by) { return readSector(station, session, "education", by).map([](const auto&) {}); });
    alone("read the trail", {"supervisor", "inspector", "auditor"},
          [&](const Actor& by) { return readTrail(station, {}, 0, 10, by).map([](const auto&) {}); });
    alone("list reports", {"community_clerk", "clerk", "supervisor"},
          [&](const Actor& by) { return awaitedReports(station, today(), false, by).map([](const auto&) {}); });
    alone("list cards that wait", {"clerk", "issuer", "supervisor"},
          [&](const Actor& by) { return uncollected(station, today(), by).map([](const auto&) {}); });
    for (const auto& by : bench.firsts())
        for (const auto& other : bench.seconds()) {
            const bool may = by.has(administrator) && other.has({"administrator", "supervisor"}) && other.actor.name() != by.actor.name();
            const auto layout = bench.attempt([&] { return trustLayoutSigner(station, "no key", by.actor, other.actor).map([](const auto&) {}); });
            tally.count("layout key by " + by.kind + " with " + other.kind, may, layout, bench.refusals());
            const auto sector =
                bench.attempt([&] { return trustDepartment(station, "education", "no key", by.actor, other.actor).map([](const auto&) {}); });
            tally.count("sector key by " + by.kind + " with " + other.kind, may, sector, bench.refusals());
            const auto withdrawn = bench.attempt([&] { return withdrawSector(station, "weather", by.actor, other.actor); });
            tally.count("sector withdrawn by " + by.kind + " with " + other.kind, may, withdrawn, bench.refusals());
            const auto reinstated = bench.attempt([&] { return reinstateSector(station, "weather", by.actor, other.actor); });
            tally.count("sector reinstated by " + by.kind + " with " + other.kind, may, reinstated, bench.refusals());
        }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at what cards are made by");
}
