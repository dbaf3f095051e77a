#include "app/station/setup.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "app/core/centre_url.h"
#include "app/registry/authorities.h"
#include "app/registry/offices.h"
#include "app/station/layout_installation.h"
#include "app/station/sector_installation.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/keys/embedded_vault.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/profile_reader.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {
namespace {

bool isDigits(const std::string& text, std::size_t count) {
    return text.size() == count && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::vector<cardlib::MasterKey>> mastersNeeded(const SetupOptions& options) {
    auto profile = cardlib::readProfile(options.resources / "profiles", options.profile);
    if (!profile) return fail(Code::profileRefused, options.profile, profile.error());
    std::vector<cardlib::MasterKey> masters;
    for (const auto& label : cardlib::mastersOf(*profile)) masters.push_back({profile->cipher, label});
    return masters;
}

// In training the vault signs for the departments.
std::vector<std::string> departmentSigners(const SetupOptions& options) {
    std::vector<std::string> signers;
    for (const auto& department :
         cardlib::readDepartments(options.resources / "sectors").value_or(std::vector<cardlib::Department>{}))
        signers.push_back(cardlib::sectorSigner(department.id));
    return signers;
}

Result<void> makeVault(const SetupOptions& options, const std::vector<cardlib::MasterKey>& masters) {
    const std::string pin = apdu::toHex(cardlib::randomBytes(16));
    if (!apdu::writeFileDurably(options.home / "pin", apdu::bytesOf(pin)))
        return fail(Code::homeNotMade, options.home.string());
    const auto made = cardlib::provisionEmbeddedVault(options.home / "vault",
                                                      apdu::SecretBytes::copyOf(apdu::bytesOf(pin)), masters,
                                                      departmentSigners(options));
    if (!made) return fail(Code::vaultNotMade, "", made.error());
    return {};
}

std::string layoutOf(const SetupOptions& options) {
    return options.layout.empty() ? options.regime : options.layout;
}

Result<void> installSignedResources(const SetupOptions& options, Database& database, const FurtherSetup& also) {
    return readPin(options.home).and_then([&](const apdu::SecretBytes& pin) -> Result<void> {
        const auto vault = cardlib::openEmbeddedVault(options.home / "vault", pin);
        if (!vault) return tl::unexpected(vaultUnopened(vault.error()));
        return installFirstSectors(database, **vault, {options.resources, options.departments, options.profile})
            .and_then([&] { return installFirstLayout(database, **vault, options.resources, layoutOf(options)); })
            .and_then([&] { return also ? also(database, **vault) : Result<void>{}; });
    });
}

Result<void> makeStore(const SetupOptions& options, const std::string& organ, const FurtherSetup& also) {
    return Database::open(options.home / "station.db", options.resources / "migrations" / "station")
        .and_then([&](const std::unique_ptr<Database>& database) {
            return database->transact([&] {
                Result<void> saved;
                for (const auto& setting :
                     {std::pair<const char*, std::string>{"authority_name", organ},
                      {"station", options.station},
                      {"regime", options.regime},
                      {"profile", options.profile},
                      {"layout", layoutOf(options)},
                      {"centre", options.centre},
                      {"mark", options.mark},
                      {"authority", options.authority}})
                    saved = saved.and_then([&] { return saveSetting(*database, setting.first, setting.second); });
                return saved.and_then([&] { return installSignedResources(options, *database, also); });
            });
        });
}

constexpr std::array parts{"station.db", "vault", "pin"};

Result<void> demandFree(const std::filesystem::path& home) {
    if (holdsStation(home)) return fail(Code::stationExists, home.string());
    return {};
}

// Everything or nothing: what was begun here and not finished goes again.
Result<void> makeStation(const SetupOptions& options, const std::vector<cardlib::MasterKey>& masters,
                         const std::string& organ, const FurtherSetup& also) {
    return makeVault(options, masters)
        .and_then([&] { return makeStore(options, organ, also); })
        .map_error([&](const Error& error) {
            std::error_code failed;
            for (const char* part : parts) std::filesystem::remove_all(options.home / part, failed);
            return error;
        });
}

}  // namespace

bool holdsStation(const std::filesystem::path& home) {
    std::error_code failed;
    return std::ranges::any_of(parts, [&](const char* part) {
        return std::filesystem::exists(std::filesystem::symlink_status(home / part, failed));
    });
}

Result<void> setUpStation(const SetupOptions& options, const FurtherSetup& also) {
    if (!isDigits(options.station, 2)) return fail(Code::stationNumberMalformed, options.station);
    if (!options.centre.empty())
        if (auto secure = requireHttps(options.centre); !secure) return secure;
    const auto organs = readResource(options.resources, "regimes/" + options.regime + ".json")
                            .and_then(parseRegime)
                            .and_then([&](const Regime& regime) -> Result<std::string> {
                                if (!isDigits(options.authority, 12) || !options.authority.starts_with(regime.cityPrefix) ||
                                    issuerOf(regime, options.authority).says == Says::mustNot)
                                    return fail(Code::authorityMalformed, options.authority);
                                return readResource(options.resources, "codes/authorities.json");
                            });
    const auto masters = mastersNeeded(options);
    if (!organs || !masters) return tl::unexpected(organs ? masters.error() : organs.error());
    if (const auto free = demandFree(options.home); !free) return free;
    std::error_code failed;
    std::filesystem::create_directories(options.home, failed);
    std::filesystem::permissions(options.home, std::filesystem::perms::owner_all, failed);
    return HomeLock::take(options.home).and_then([&](const std::unique_ptr<HomeLock>&) {
        return demandFree(options.home).and_then([&] {  // somebody may have been faster
            return makeStation(options, *masters, Authorities::parse(*organs).nameOf(options.authority).value_or(options.authority), also);
        });
    });
}

}  // namespace app
