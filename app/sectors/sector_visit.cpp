#include "app/sectors/sector_visit.h"

#include <algorithm>

#include "app/station/sector_composition.h"
#include "cardlib/drivers/refusal.h"

namespace app {
namespace {

// A key is not shown to a card that would have no more than this many tries left to be wrong with.
constexpr int spareTries = 2;

tl::unexpected<Error> unreachable(const std::string& department, const cardlib::Error& error) {
    return tl::unexpected(sectorUnreachable(department, error));
}

// The profile text by which this card's sector was made; the newest where the card does not say.
Result<std::string> textOf(Station& station, const std::string& department, std::optional<int> version) {
    const auto newest = station.sectors->newest(department);
    if (!newest) return tl::unexpected(newest.error());
    const auto stored = version ? station.sectors->version(department, *version) : newest;
    if (!stored) return tl::unexpected(stored.error());
    if (!*stored) return fail(Code::sectorVersionMissing, department + " " + std::to_string(version.value_or(0)));
    return (*stored)->content;
}

Result<std::unique_ptr<SectorVisit>> withVersion(Station& station, apdu::Session& session,
                                                 const std::string& department,
                                                 const cardlib::CardIdentity& identity) {
    auto visit = std::make_unique<SectorVisit>();
    visit->place = {department, identity.applicationSerial};
    const auto& now = *findApplication(station.profile, department);
    const auto card = makeDriver(session, *station.vault, station.profile);
    card->useKeysOf(identity.chipSerial, serialBytes(identity));
    const auto status = readCardStatus(*card, station.profile);
    if (!status) return unreachable(department, status.error());
    visit->status = *status;
    const auto version = readSectorVersion(*card, now);
    if (!version) return unreachable(department, version.error());
    return textOf(station, department, *version).and_then([&](const std::string& text) {
        return composeProfile(station, {{department, text}}).and_then([&](cardlib::Profile profile) {
            visit->profile = std::move(profile);
            visit->card = makeDriver(session, *station.vault, visit->profile);
            visit->card->useKeysOf(identity.chipSerial, serialBytes(identity));
            auto sector = cardlib::parseSectorProfile(text);
            if (!sector) return Result<std::unique_ptr<SectorVisit>>(unreachable(department, sector.error()));
            visit->sector = *std::move(sector);
            return Result<std::unique_ptr<SectorVisit>>(std::move(visit));
        });
    });
}

}  // namespace

const cardlib::Application& SectorVisit::application() const {
    return *findApplication(profile, place.department);
}

const cardlib::File& SectorVisit::data() const {
    return *findFile(application(), "data");
}

cardlib::Result<int> readCardStatus(cardlib::CardDriver& card, const cardlib::Profile& profile) {
    const auto& permit = *findApplication(profile, profile.statusApplication);
    return card.select(permit)
        .and_then([&](bool) { return card.read(*findFile(permit, profile.statusFile), 1); })
        .map([](const Bytes& first) { return static_cast<int>(first.front()); });
}

Error sectorUnreachable(const std::string& department, const cardlib::Error& error) {
    return fail(Code::sectorUnreachable, department, error).value();
}

Result<std::unique_ptr<SectorVisit>> visitSector(Station& station, apdu::Session& session,
                                                 const std::string& department) {
    const bool known =
        std::ranges::find(station.departments, department, &cardlib::Department::id) != station.departments.end() &&
        findApplication(station.profile, department);
    if (!known) return fail(Code::sectorNotAllotted, department);
    const auto identity = identifyCard(session, *station.vault, station.profile);
    if (!identity) return unreachable(department, identity.error());
    return withVersion(station, session, department, *identity);
}

Result<void> openSector(Station& station, SectorVisit& visit, Byte access) {
    const std::string& department = visit.place.department;
    SectorChanges& changes = *station.sectorChanges;
    const auto before = changes.triesLeft(visit.place);
    if (!before) return tl::unexpected(before.error());
    if (before->value_or(spareTries + 1) <= spareTries)
        return fail(Code::sectorKeyRefusedBefore, department + ": tries left: " + std::to_string(**before));
    const auto opened = openSector(*visit.card, visit.application(), access);
    if (opened) return *before ? changes.forgetRefusal(visit.place) : Result<void>{};
    const auto left = cardlib::triesLeft(opened.error());
    if (!left) return unreachable(department, opened.error());
    return changes.noteRefusal(visit.place, *left).and_then([&]() -> Result<void> {
        return unreachable(department, opened.error());
    });
}

}  // namespace app
