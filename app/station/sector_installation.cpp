#include "app/station/sector_installation.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "app/life_cycle/trust_grants.h"
#include "app/registry/content.h"
#include "app/station/sector_composition.h"
#include "app/station/two_people.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/sectors/sector_rules.h"
#include "cardlib/sectors/sector_vectors.h"

namespace app {
namespace {

using cardlib::Department;
using cardlib::SectorProfile;

constexpr std::size_t maxPem = 4096;

template <class T>
Result<T> orRefused(cardlib::Result<T> result, const std::string& department) {
    if (result) return result.value();
    return tl::unexpected(sectorRefused(result.error(), department));
}

// The vault holds every master the sector's keys come from.
cardlib::Result<void> keysAreThere(const std::string& department, const cardlib::Profile& profile,
                                   cardlib::KeyVault& vault) {
    for (const auto& label : cardlib::mastersOf(profile)) {
        if (!label.starts_with(department + "/")) continue;
        const auto value = vault.kcv({profile.cipher, label, Bytes(8), profile.keySize});
        if (!value) return tl::unexpected(value.error());
    }
    return {};
}

// Everything that does not depend on what is installed.
cardlib::Result<void> examine(const SectorProfile& sector, const std::string& pem, const Department& department,
                              const cardlib::Profile& profile, cardlib::KeyVault& vault) {
    return checkSectorSignature(sector, pem)
        .and_then([&] { return allowSector(sector, department, profile); })
        .and_then([&] { return runSectorVectors(sector, vault, profile.cipher); })
        .and_then([&] { return keysAreThere(department.id, profile, vault); });
}

struct Offer {
    SectorProfile sector;
    TrustedKey key;
};

cardlib::Result<TrustedKey> keyOf(const std::string& department, const std::string& pem, const char* origin) {
    return cardlib::sm2KeyReference(pem).map([&](const Bytes& reference) {
        return TrustedKey{0, department, apdu::toHex(reference), pem, origin};
    });
}

// The department's own file and key.
cardlib::Result<Offer> departmentsOwn(const std::string& department, const std::filesystem::path& folder,
                                      const std::string& pem) {
    return keyOf(department, pem, "department").and_then([&](const TrustedKey& key) {
        return cardlib::readSectorFile(folder / (department + ".json"))
            .and_then([](const std::string& text) { return cardlib::parseSectorProfile(text); })
            .map([&](SectorProfile sector) {
                return Offer{std::move(sector), key};
            });
    });
}

cardlib::Result<Offer> playedByVault(const std::string& department, const std::filesystem::path& resources,
                                     cardlib::KeyVault& vault) {
    const std::string signer = cardlib::sectorSigner(department);
    return vault.publicPem(signer)
        .and_then([&](const std::string& pem) { return keyOf(department, pem, "embedded"); })
        .and_then([&](const TrustedKey& key) {
            return cardlib::readSectorFile(resources / "sectors" / (department + ".json"))
                .and_then([](const std::string& text) { return cardlib::parseSectorProfile(text); })
                .and_then([&](SectorProfile sector) { return signSectorProfile(std::move(sector), vault, signer); })
                .map([&](SectorProfile sector) {
                    return Offer{std::move(sector), key};
                });
        });
}

cardlib::Result<Offer> firstOffer(const std::string& department, const FirstSectors& first,
                                  cardlib::KeyVault& vault) {
    const auto pem = apdu::readFile(first.departments / (department + ".pem"), maxPem);
    if (first.departments.empty() || !pem) return playedByVault(department, first.resources, vault);
    return departmentsOwn(department, first.departments, {pem->begin(), pem->end()});
}

Result<void> store(SectorProfiles& sectors, AuditLog& audit, Offer offer) {
    const std::string& department = offer.sector.department;
    return sectors.trust(offer.key)
        .and_then([&](std::int64_t id) {
            offer.key.id = id;
            return audit.write("setup", "sector key trusted", "sector " + department,
                               offer.key.reference + " " + offer.key.origin);
        })
        .and_then([&] {
            return sectors.add({department, offer.sector.version, encodeSignedDocument(offer.sector), "", offer.key});
        });
}

// A profile of a city whose cards have none takes no part of them.
bool hasSectors(const FirstSectors& first, const cardlib::Profile& composed) {
    const auto base = cardlib::readProfile(first.resources / "profiles", first.profile, {});
    return !base || base->applications.size() < composed.applications.size();
}

Result<void> refuseOld(const Station& station, const SectorProfile& sector, SectorOffer& offer) {
    const auto newest = station.sectors->newest(sector.department);
    if (!newest) return tl::unexpected(newest.error());
    const auto same = station.sectors->version(sector.department, sector.version);
    if (!same) return tl::unexpected(same.error());
    const std::string version = sector.department + " " + std::to_string(sector.version);
    if (*newest) offer.before = (*newest)->version;
    offer.known = *same && (*same)->content == offer.sector.content;
    if (offer.known) return {};
    if (*same) return fail(Code::sectorVersionTaken, version);
    if (offer.before > sector.version)
        return fail(Code::sectorDowngrade, version + ", installed is " + std::to_string(offer.before));
    return {};
}

Result<void> record(Station& station, const SectorOffer& offer, const std::string& by) {
    const StoredSector& sector = offer.sector;
    return station.database->transact([&] {
        return station.sectors->add(sector)
            .and_then([&] {
                return station.audit->write(by, "sector installed", "sector " + sector.department,
                                            "version " + std::to_string(sector.version) + " " + offer.hash);
            })
            .and_then([&] {
                return station.events->append("sector.installed", nlohmann::json{{"department", sector.department},
                                                                                 {"version", sector.version},
                                                                                 {"hash", offer.hash},
                                                                                 {"signer", sector.key.reference}}
                                                                      .dump());
            });
    });
}

// Against what cards are made with now; nothing is other where the station's cards have no sectors.
std::vector<SectorDifference> differencesOf(const Station& station, const SectorProfile& sector,
                                            const cardlib::Profile& profile) {
    const auto newest = station.sectors->newest(sector.department);
    if (!newest || !*newest) return {};
    const auto before = cardlib::parseSectorProfile((*newest)->content);
    const auto *old = findApplication(station.profile, sector.department),
               *now = findApplication(profile, sector.department);
    if (!before || !old || !now) return {};
    return sectorDifferences({*before, *old}, {sector, *now});
}

Result<SectorOffer> examineNew(const Station& station, const SectorProfile& sector, const Department& department,
                               SectorOffer offer) {
    return composeProfile(station, {{department.id, offer.sector.content}})
        .and_then([&](const cardlib::Profile& profile) -> Result<SectorOffer> {
            const auto examined = examine(sector, offer.sector.key.pem, department, profile, *station.vault);
            if (!examined) return tl::unexpected(sectorRefused(examined.error(), department.id));
            offer.differences = differencesOf(station, sector, profile);
            return offer;
        });
}

Result<SectorOffer> examined(const Station& station, const std::string& text, const Actor& by) {
    if (const auto may = station.people->demand(trust_grants::installing, "sector", by); !may) return tl::unexpected(may.error());
    const auto sector = orRefused(cardlib::parseSectorProfile(text), "");
    if (!sector) return tl::unexpected(sector.error());
    return departmentOf(station, sector->department).and_then([&](const Department* department) -> Result<SectorOffer> {
        const auto key = station.sectors->trusted(department->id);
        if (!key) return tl::unexpected(key.error());
        const TrustedKey trusted = key->value_or(TrustedKey{});
        const auto genuine = checkSectorSignature(*sector, trusted.pem);
        if (!genuine) return tl::unexpected(sectorRefused(genuine.error(), department->id));
        SectorOffer offer{{department->id, sector->version, encodeSignedDocument(*sector), "", trusted}, sector->hash, 0, false, {}};
        if (auto old = refuseOld(station, *sector, offer); !old) return tl::unexpected(old.error());
        if (offer.known) return offer;
        return examineNew(station, *sector, *department, std::move(offer));
    });
}

}  // namespace

Result<const Department*> departmentOf(const Station& station, const std::string& id) {
    const auto found = std::ranges::find(station.departments, id, &Department::id);
    if (found == station.departments.end() || sectorOf(station.regime, id).says == Says::mustNot) return fail(Code::departmentUnknown, id);
    return &*found;
}

Result<void> refuseWhileInWork(const Station& station) {
    return station.orders->page({"writing"}, 0, 1)
        .and_then([](const std::vector<std::int64_t>& orders) -> Result<void> {
            if (!orders.empty()) return fail(Code::cardsInWork, "order " + std::to_string(orders.front()));
            return {};
        });
}

Error sectorRefused(const cardlib::Error& error, const std::string& department) {
    return fail(Code::sectorRefused, department, error).value();
}

Result<void> installFirstSectors(Database& database, cardlib::KeyVault& vault, const FirstSectors& first) {
    const auto departments = orRefused(cardlib::readDepartments(first.resources / "sectors"), "");
    if (!departments) return tl::unexpected(departments.error());
    std::vector<Offer> offers;
    cardlib::SectorTexts texts;
    for (const auto& department : *departments) {
        auto offer = orRefused(firstOffer(department.id, first, vault), department.id);
        if (!offer) return tl::unexpected(offer.error());
        texts.push_back(encodeSignedDocument(offer->sector));
        offers.push_back(*std::move(offer));
    }
    const auto profile = orRefused(cardlib::readProfile(first.resources / "profiles", first.profile, texts), "");
    if (!profile) return tl::unexpected(profile.error());
    if (!hasSectors(first, *profile)) return {};
    SectorProfiles sectors(database);
    AuditLog audit(database, vault);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const auto examined = examine(offers[i].sector, offers[i].key.pem, (*departments)[i], *profile, vault);
        if (!examined) return tl::unexpected(sectorRefused(examined.error(), (*departments)[i].id));
        if (auto stored = store(sectors, audit, std::move(offers[i])); !stored) return stored;
    }
    return {};
}

Result<SectorOffer> examineSector(const Station& station, const std::string& text, const Actor& by) {
    return examined(station, text, by);
}

Result<Installed> installSector(Station& station, const std::string& text, const Actor& by) {
    return examined(station, text, by).and_then([&](const SectorOffer& offer) -> Result<Installed> {
        if (offer.known) return Installed{offer.sector, false};
        return refuseWhileInWork(station)
            .and_then([&] { return record(station, offer, by.name()); })
            .and_then([&] { return followSectors(station); })
            .map([&] { return Installed{offer.sector, true}; });
    });
}

Result<void> followSectors(Station& station) {
    return composeProfiles(station);
}

Result<SectorProfile> signSector(Station& station, const std::string& text, const Actor& by) {
    if (const auto may = station.people->demand(trust_grants::signing, "sign sector", by); !may) return tl::unexpected(may.error());
    return orRefused(cardlib::parseSectorProfile(text).and_then([&](SectorProfile sector) {
        const std::string signer = cardlib::sectorSigner(sector.department);
        return signSectorProfile(std::move(sector), *station.vault, signer);
    }), "");
}

Result<TrustedKey> trustDepartment(Station& station, const std::string& department, const std::string& pem,
                                   const Actor& by, const Actor& second) {
    const auto may = station.people->demand(trust_grants::trusting, "sector key", by, {second, {}}).and_then([&] {
        return requireTwoPeople(by.name(), second.name(), department);
    });
    if (!may) return tl::unexpected(may.error());
    return departmentOf(station, department)
        .and_then([&](const Department*) { return orRefused(keyOf(department, pem, "department"), department); })
        .and_then([&](TrustedKey key) {
            const std::string people = by.name() + ", " + second.name();
            return station.database
                ->transact([&] {
                    return station.sectors->trust(key)
                        .and_then([&](std::int64_t id) {
                            key.id = id;
                            return station.audit->write(people, "sector key trusted", "sector " + department,
                                                        key.reference);
                        })
                        .and_then([&] {
                            return station.events->append(
                                "sector.trusted",
                                nlohmann::json{{"department", department}, {"signer", key.reference}, {"by", people}}
                                    .dump());
                        });
                })
                .map([&] { return key; });
        });
}

}  // namespace app
