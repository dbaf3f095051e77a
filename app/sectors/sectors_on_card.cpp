#include "app/sectors/sectors_on_card.h"

#include "cardlib/profile/profile_lookup.h"

namespace app {
namespace {

Result<void> knowProfile(Station& station, CarriedSector& sector) {
    const auto stored = sector.version ? station.sectors->version(sector.department, *sector.version)
                                       : station.sectors->newest(sector.department);
    if (!stored) return tl::unexpected(stored.error());
    if (!*stored) return {};
    const auto profile = cardlib::parseSectorProfile((*stored)->content);
    sector.profileHere = profile.has_value();
    if (profile) sector.kinds = profile->kinds;
    return {};
}

Result<CarriedSector> lookAt(Station& station, cardlib::CardDriver& card, const cardlib::Application& application) {
    CarriedSector sector{application.id, application.label, false, {}, false, {}};
    const auto version = readSectorVersion(card, application);
    if (!version && version.error().code == cardlib::Code::sectorMissing) return sector;
    if (!version) return tl::unexpected(sectorUnreachable(application.id, version.error()));
    sector.carried = true;
    sector.version = *version;
    return knowProfile(station, sector).map([&] { return sector; });
}

}  // namespace

Result<SectorsOnCard> sectorsOnCard(Station& station, apdu::Session& session) {
    const auto identity = identifyCard(session, *station.vault, station.profile);
    if (!identity) return tl::unexpected(sectorUnreachable("card", identity.error()));
    const auto card = makeDriver(session, *station.vault, station.profile);
    card->useKeysOf(identity->chipSerial, serialBytes(*identity));
    const auto status = readCardStatus(*card, station.profile);
    if (!status) return tl::unexpected(sectorUnreachable("card", status.error()));
    SectorsOnCard found{identity->applicationSerial, *status, {}};
    for (const auto& department : station.departments) {
        const auto* application = findApplication(station.profile, department.id);
        if (!application) continue;
        auto sector = lookAt(station, *card, *application);
        if (!sector) return tl::unexpected(sector.error());
        found.sectors.push_back(*std::move(sector));
    }
    return found;
}

}  // namespace app
