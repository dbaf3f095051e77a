#include "cardlib/sectors/sector_profile.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxName = 32;

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(Code::sectorProfileMalformed, what);
}

bool isName(const std::string& text) {
    return !text.empty() && text.size() <= maxName &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// A flag has one form: two digits, in upper case.
std::optional<Byte> flagOf(const json& entry) {
    const json flag = entry.is_object() ? entry.value("flag", json()) : json();
    if (!flag.is_string()) return std::nullopt;
    const auto bytes = apdu::fromHex(flag.get<std::string>());
    if (!bytes || bytes->size() != 1 || apdu::toHex(*bytes) != flag) return std::nullopt;
    return bytes->front();
}

Result<std::vector<EntitlementKind>> readKinds(const json& root) {
    std::vector<EntitlementKind> kinds;
    const json list = root.value("entitlements", json());
    if (!list.is_array() || list.empty()) return malformed("/entitlements: a list is needed");
    for (const auto& entry : list) {
        const auto flag = flagOf(entry);
        const json title = entry.is_object() ? entry.value("title", json()) : json();
        if (!flag || !title.is_string()) return malformed("/entitlements: each has a flag of 1 byte and a title");
        if (std::ranges::find(kinds, *flag, &EntitlementKind::flag) != kinds.end())
            return malformed("/entitlements: flag " + apdu::toHex(apdu::Bytes{*flag}) + " is there twice");
        kinds.push_back({*flag, title.get<std::string>()});
    }
    return kinds;
}

// What a sector's document says of itself.
Result<SectorProfile> readSector(SignedDocument document) {
    const json root = json::parse(document.content);
    const json department = root.value("department", json()), version = root.value("version", json());
    if (!department.is_string() || !isName(department.get<std::string>()))
        return malformed("/department: small letters and _");
    if (!version.is_number_unsigned() || version < 1 || version > 255) return malformed("/version: 1 to 255");
    if (!root.value("trees", json()).is_object()) return malformed("/trees: an object is needed");
    return readKinds(root).map([&](std::vector<EntitlementKind> kinds) {
        return SectorProfile{std::move(document), department, version, std::move(kinds)};
    });
}

}  // namespace

Result<SectorProfile> parseSectorProfile(std::string_view text) {
    return parseSignedDocument(text).and_then(readSector);
}

std::string sectorSigner(const std::string& department) {
    return "sector/" + department;
}

Result<SectorProfile> signSectorProfile(SectorProfile sector, KeyVault& vault, const std::string& signer) {
    return signDocument(sector, vault, signer).map([&](SignedDocument document) {
        static_cast<SignedDocument&>(sector) = std::move(document);
        return std::move(sector);
    });
}

Result<void> checkSectorSignature(const SectorProfile& sector, std::string_view departmentPem) {
    return checkDocument(sector, departmentPem).map_error([&](Error error) {
        error.detail = sector.department + (error.detail.empty() ? "" : ": " + error.detail);
        return error;
    });
}

}  // namespace cardlib
