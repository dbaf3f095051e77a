#include "cardlib/sectors/sector_profile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxSize = 256 << 10, maxName = 32;
constexpr int maxDepth = 16;
constexpr auto algorithm = "SM2-SM3";

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(Code::sectorProfileMalformed, what);
}

// Nothing for what is no JSON, too large or nested too deep.
json parsed(std::string_view text) {
    if (text.size() > maxSize) return json::value_t::discarded;
    bool deep = false;
    json value = json::parse(
        text, [&](int depth, json::parse_event_t, json&) { return !(deep = deep || depth > maxDepth); }, false);
    return deep ? json(json::value_t::discarded) : value;
}

// Two programs write a fraction differently.
bool hasFractions(const json& value) {
    if (value.is_structured()) return std::ranges::any_of(value, hasFractions);
    return value.is_number_float();
}

bool isName(const std::string& text) {
    return !text.empty() && text.size() <= maxName &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// Bytes written as they must be: upper case, no blanks, so that a signature has one form.
std::optional<Bytes> bytesAt(const json& object, const char* name, std::size_t size) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    const auto text = found->get<std::string>();
    const auto bytes = apdu::fromHex(text);
    if (!bytes || bytes->size() != size || apdu::toHex(*bytes) != text) return std::nullopt;
    return *bytes;
}

Result<std::optional<SectorSignature>> readSignature(const json& root) {
    const auto found = root.find("signature");
    if (found == root.end()) return std::optional<SectorSignature>{};
    if (!found->is_object() || found->size() != 3 || found->value("algorithm", json()) != algorithm)
        return malformed("/signature: algorithm SM2-SM3, signer and value");
    const auto signer = bytesAt(*found, "signer", 8), value = bytesAt(*found, "value", 64);
    if (!signer || !value) return malformed("/signature: signer has 8 bytes and value 64, in upper case hexadecimal");
    return std::optional(SectorSignature{*signer, *value});
}

Result<std::vector<EntitlementKind>> readKinds(const json& root) {
    std::vector<EntitlementKind> kinds;
    const json list = root.value("entitlements", json());
    if (!list.is_array() || list.empty()) return malformed("/entitlements: a list is needed");
    for (const auto& entry : list) {
        const auto flag = entry.is_object() ? bytesAt(entry, "flag", 1) : std::nullopt;
        const json title = entry.is_object() ? entry.value("title", json()) : json();
        if (!flag || !title.is_string()) return malformed("/entitlements: each has a flag of 1 byte and a title");
        if (std::ranges::find(kinds, flag->front(), &EntitlementKind::flag) != kinds.end())
            return malformed("/entitlements: flag " + apdu::toHex(*flag) + " is there twice");
        kinds.push_back({flag->front(), title.get<std::string>()});
    }
    return kinds;
}

}  // namespace

Result<SectorProfile> parseSectorProfile(std::string_view text) {
    json root = parsed(text);
    if (!root.is_object()) return malformed("a JSON object of at most 256 KiB, nested at most 16 deep");
    if (hasFractions(root)) return malformed("numbers are whole");
    const json department = root.value("department", json()), version = root.value("version", json());
    SectorProfile sector;
    if (!department.is_string() || !isName(department.get<std::string>()))
        return malformed("/department: small letters and _");
    if (!version.is_number_unsigned() || version < 1 || version > 255) return malformed("/version: 1 to 255");
    if (!root.value("trees", json()).is_object()) return malformed("/trees: an object is needed");
    sector.department = department;
    sector.version = version;
    return readKinds(root)
        .and_then([&](std::vector<EntitlementKind> kinds) {
            sector.kinds = std::move(kinds);
            return readSignature(root);
        })
        .map([&](std::optional<SectorSignature> signature) {
            sector.signature = std::move(signature);
            root.erase("signature");
            sector.content = root.dump();
            sector.hash = apdu::toHex(sm3(apdu::bytesOf(sector.content)));
            return std::move(sector);
        });
}

std::string encodeSectorProfile(const SectorProfile& sector) {
    json root = json::parse(sector.content);
    if (sector.signature)
        root["signature"] = {{"algorithm", algorithm},
                             {"signer", apdu::toHex(sector.signature->signer)},
                             {"value", apdu::toHex(sector.signature->value)}};
    return root.dump();
}

std::string sectorSigner(const std::string& department) {
    return "sector/" + department;
}

Result<SectorProfile> signSectorProfile(SectorProfile sector, KeyVault& vault, const std::string& signer) {
    const auto reference = vault.keyReference(signer);
    if (!reference) return tl::unexpected(reference.error());
    return vault.sign(signer, apdu::bytesOf(sector.content)).map([&](Bytes value) {
        sector.signature = SectorSignature{*reference, std::move(value)};
        return std::move(sector);
    });
}

Result<void> checkSectorSignature(const SectorProfile& sector, std::string_view departmentPem) {
    if (!sector.signature) return fail(Code::sectorUnsigned, sector.department);
    const auto reference = sm2KeyReference(departmentPem);
    if (!reference) return tl::unexpected(reference.error());
    if (*reference != sector.signature->signer)
        return fail(Code::sectorSignerUnknown, sector.department + ": " + apdu::toHex(sector.signature->signer) +
                                                   ", trusted is " + apdu::toHex(*reference));
    const auto holds = sm2Verify(departmentPem, apdu::bytesOf(sector.content), sector.signature->value);
    if (!holds) return tl::unexpected(holds.error());
    if (!*holds) return fail(Code::sectorSignatureWrong, sector.department);
    return {};
}

}  // namespace cardlib
