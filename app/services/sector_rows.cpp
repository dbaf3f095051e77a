#include "app/services/sector_rows.h"

#include "app/store/sector_standings.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {

Result<std::vector<SectorRow>> sectorRows(Station& station) {
    std::vector<SectorRow> rows;
    const auto withdrawn = SectorStandings(*station.database).withdrawn();
    if (!withdrawn) return tl::unexpected(withdrawn.error());
    for (const auto& department : station.departments) {
        const auto newest = station.sectors->newest(department.id);
        if (!newest) return tl::unexpected(newest.error());
        if (!*newest) continue;
        const StoredSector& sector = **newest;
        const auto trusted = station.sectors->trusted(department.id);
        if (!trusted) return tl::unexpected(trusted.error());
        const auto hash = cardlib::parseSectorProfile(sector.content).map([](const auto& parsed) { return parsed.hash; });
        rows.push_back({department.id, sectorLabel(station, department.id), sector.version, sector.key.reference, sector.key.origin,
                        hash.value_or(""), sector.installedAt, *trusted && (*trusted)->id != sector.key.id,
                        withdrawn->contains(department.id)});
    }
    return rows;
}

std::string sectorLabel(const Station& station, const std::string& department) {
    const auto* application = findApplication(station.profile, department);
    return application ? application->label : department;
}

}  // namespace app
