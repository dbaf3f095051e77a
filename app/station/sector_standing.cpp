#include "app/station/sector_standing.h"

#include <nlohmann/json.hpp>

#include "app/life_cycle/trust_grants.h"
#include "app/station/sector_composition.h"
#include "app/station/sector_installation.h"
#include "app/station/two_people.h"
#include "app/store/sector_standings.h"

namespace app {
namespace {

struct Turn {
    const std::string& department;
    bool withdrawn;
    std::string people;
};

Result<bool> isWithdrawn(Station& station, const std::string& department) {
    return SectorStandings(*station.database).withdrawn().map([&](const std::set<std::string>& all) { return all.contains(department); });
}

// A sector that is installed, and does not stand so already.
Result<void> demandOther(Station& station, const Turn& turn) {
    const auto installed = station.sectors->newest(turn.department);
    const auto now = isWithdrawn(station, turn.department);
    if (!installed || !now) return tl::unexpected(installed ? now.error() : installed.error());
    if (!*installed || *now == turn.withdrawn) return fail(Code::sectorStandsSo, turn.department);
    return {};
}

Result<void> record(Station& station, const Turn& turn) {
    const std::string done = turn.withdrawn ? "withdrawn" : "reinstated";
    return station.database->transact([&] {
        return SectorStandings(*station.database)
            .set(turn.department, turn.withdrawn, turn.people)
            .and_then([&] { return station.audit->write(turn.people, "sector " + done, "sector " + turn.department, "done"); })
            .and_then([&] {
                return station.events->append("sector." + done,
                                              nlohmann::json{{"department", turn.department}, {"by", turn.people}}.dump());
            });
    });
}

Result<void> turnSector(Station& station, const std::string& department, bool withdrawn, const Actor& by, const Actor& second) {
    const std::string what = (withdrawn ? "withdraw sector " : "reinstate sector ") + department;
    const Turn turn{department, withdrawn, by.name() + ", " + second.name()};
    return station.people->demand(trust_grants::withdrawing, what, by, {second, {}})
        .and_then([&] { return requireTwoPeople(by.name(), second.name(), department); })
        .and_then([&] { return departmentOf(station, department); })
        .and_then([&](const cardlib::Department*) { return demandOther(station, turn); })
        .and_then([&] { return refuseWhileInWork(station); })
        .and_then([&] { return record(station, turn); })
        .and_then([&] { return composeProfiles(station); });
}

}  // namespace

Result<void> withdrawSector(Station& station, const std::string& department, const Actor& by, const Actor& second) {
    return turnSector(station, department, true, by, second);
}

Result<void> reinstateSector(Station& station, const std::string& department, const Actor& by, const Actor& second) {
    return turnSector(station, department, false, by, second);
}

Result<void> demandSectorInUse(Station& station, const std::string& department) {
    return isWithdrawn(station, department).and_then([&](bool withdrawn) -> Result<void> {
        if (withdrawn) return fail(Code::sectorWithdrawn, department);
        return {};
    });
}

}  // namespace app
