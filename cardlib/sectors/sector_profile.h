#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cardlib/keys/key_vault.h"

namespace cardlib {

// What a flag of an entitlement means.
struct EntitlementKind {
    Byte flag = 0;
    std::string title;
};

struct SectorSignature {
    Bytes signer;  // 8 bytes: the reference of the department's key (cardlib/crypto/sm2.h)
    Bytes value;   // r ‖ s, 64 bytes
};

// A department's sector as data, signed by the department: JSON with department, version (1 to 255), entitlements,
// trees (for each kind of card the application as in resources/profiles: files, access bytes, key references),
// vectors (sector_vectors.h) and signature {algorithm "SM2-SM3", signer, value}. Signed is the canonical text of
// everything but the signature: UTF-8, members in the order of their names, no blanks, numbers whole.
struct SectorProfile {
    std::string department;
    int version = 0;
    std::vector<EntitlementKind> kinds;
    std::string content;  // the canonical text that is signed
    std::string hash;     // SM3 of it, hexadecimal
    std::optional<SectorSignature> signature;
};

// Error: sectorProfileMalformed with the place and the rule.
Result<SectorProfile> parseSectorProfile(std::string_view json);

// Canonical text with the signature, which parseSectorProfile() reads as the same profile.
std::string encodeSectorProfile(const SectorProfile& sector);

// Under this name the embedded vault keeps a department's signing key: "sector/education".
std::string sectorSigner(const std::string& department);
// The profile signed anew by a key of the vault. Errors: the vault's.
Result<SectorProfile> signSectorProfile(SectorProfile sector, KeyVault& vault, const std::string& signer);

// Whether the department's key signed this. Errors: sectorUnsigned, sectorSignerUnknown (signed by another key than
// this one), sectorSignatureWrong, keyMalformed.
Result<void> checkSectorSignature(const SectorProfile& sector, std::string_view departmentPem);

}  // namespace cardlib
