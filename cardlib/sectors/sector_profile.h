#pragma once

#include <string>
#include <vector>

#include "cardlib/seal/signed_document.h"

namespace cardlib {

// What a flag of an entitlement means.
struct EntitlementKind {
    Byte flag = 0;
    std::string title;
};

// A department's sector as data, signed by the department: JSON with department, version (1 to 255), entitlements,
// trees (for each kind of card the application as in resources/profiles: files, access bytes, key references),
// vectors (sector_vectors.h) and the signature of a SignedDocument, which it is.
struct SectorProfile : SignedDocument {
    std::string department;
    int version = 0;
    std::vector<EntitlementKind> kinds;
};

// Errors: documentMalformed, sectorProfileMalformed, each with the place and the rule.
Result<SectorProfile> parseSectorProfile(std::string_view json);

// Under this name the embedded vault keeps a department's signing key: "sector/education".
std::string sectorSigner(const std::string& department);
// The profile signed anew by a key of the vault. Errors: the vault's.
Result<SectorProfile> signSectorProfile(SectorProfile sector, KeyVault& vault, const std::string& signer);

// Whether the department's key signed this. Errors: those of checkDocument(), the department named.
Result<void> checkSectorSignature(const SectorProfile& sector, std::string_view departmentPem);

}  // namespace cardlib
