#include "app/station/sector_composition.h"

#include "app/store/sector_standings.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {
namespace {

tl::unexpected<Error> unusable(const Station& station, const cardlib::Error& error) {
    return fail(Code::profileUnusable, station.identity.profile, error);
}

Result<std::string> textOf(const Station& station, const std::string& department) {
    const auto installed = station.sectors->newest(department);
    if (!installed) return tl::unexpected(installed.error());
    if (!*installed) {
        auto shipped = cardlib::readSectorFile(station.resources / "sectors" / (department + ".json"));
        if (!shipped) return unusable(station, shipped.error());
        return *std::move(shipped);
    }
    const auto holds =
        cardlib::parseSectorProfile((*installed)->content).and_then([&](const cardlib::SectorProfile& sector) {
            return checkSectorSignature(sector, (*installed)->key.pem);
        });
    if (!holds) return unusable(station, holds.error());
    return (*installed)->content;
}

using Departments = std::set<std::string>;

Result<cardlib::Profile> composeWithout(const Station& station, const Departments& left, const std::map<std::string, std::string>& instead) {
    cardlib::SectorTexts texts;
    for (const auto& department : station.departments) {
        if (left.contains(department.id)) continue;
        const auto given = instead.find(department.id);
        auto text = given != instead.end() ? given->second : textOf(station, department.id);
        if (!text) return tl::unexpected(text.error());
        texts.push_back(*std::move(text));
    }
    auto profile = cardlib::readProfile(station.resources / "profiles", station.identity.profile, texts);
    if (!profile) return unusable(station, profile.error());
    return *std::move(profile);
}

}  // namespace

Result<cardlib::Profile> composeProfile(const Station& station, const std::map<std::string, std::string>& instead) {
    return SectorStandings(*station.database).everWithdrawn().and_then([&](const Departments& lacking) {
        return composeWithout(station, {}, instead).map([&](cardlib::Profile profile) {
            for (auto& application : profile.applications) application.optional = lacking.contains(application.id);
            return profile;
        });
    });
}

Result<void> composeProfiles(Station& station) {
    return composeProfile(station).and_then([&](cardlib::Profile profile) {
        station.profile = std::move(profile);
        return SectorStandings(*station.database).withdrawn().and_then([&](const Departments& withdrawn) {
            return withdrawn.empty() ? Result<cardlib::Profile>(station.profile) : composeWithout(station, withdrawn, {});
        });
    }).map([&](cardlib::Profile profile) { station.newCards = std::move(profile); });
}

}  // namespace app
