#pragma once

#include "app/station/sector_differences.h"
#include "app/station/station.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {

// Where a new station gets its first sector profiles from.
struct FirstSectors {
    std::filesystem::path resources;
    std::filesystem::path departments;  // a folder with ID.pem and ID.json as each department signed it; may be empty
    std::string profile;                // of the card
};

// Trusts each department's key and installs its first profile, to be called in the transaction that makes the
// station: the department's own from the folder, else the one that is shipped, signed by the key with which the
// embedded vault plays the department in training. Errors: those of examining a profile (sectorRefused), the store's.
Result<void> installFirstSectors(Database& database, cardlib::KeyVault& vault, const FirstSectors& first);

// A department's file as it was examined, and what would be other on the cards made from then on.
struct SectorOffer {
    StoredSector sector;  // as it would be stored; not yet installed
    std::string hash;
    int before = 0;      // the version that is installed
    bool known = false;  // this very file is installed already
    std::vector<SectorDifference> differences;
};

// Examines a file as installSector() does and changes nothing. Errors: its own, but for cardsInWork.
Result<SectorOffer> examineSector(const Station& station, const std::string& text, const Actor& by);

struct Installed {
    StoredSector sector;
    bool fresh = false;  // false: this very file was installed already
};

// Takes a department's new version: signature by the key trusted last, its own vectors, the rules for sectors, the
// checker on the composed profile, the keys it names in the vault. From then on cards are made with it. by: who
// installs. Errors: stepForbidden, where people are set up; departmentUnknown, sectorRefused with its cause, sectorDowngrade (an older version),
// sectorVersionTaken (the same version with other content), cardsInWork (a card is being made with the old one),
// profileUnusable, the store's. Whatever fails, what was installed stays.
Result<Installed> installSector(Station& station, const std::string& text, const Actor& by);

// Another connection to this station installed a sector: cards are made with it here too. Errors: profileUnusable, the store's.
Result<void> followSectors(Station& station);

// A profile signed with the key by which the vault plays its department in training. Errors: stepForbidden; sectorRefused with its
// cause.
Result<cardlib::SectorProfile> signSector(Station& station, const std::string& text, const Actor& by);

// From now on the department's new versions are taken under this key only; two people compare it. Errors:
// stepForbidden, departmentUnknown, trustIncomplete (a name is missing, or both are the same), sectorRefused (no SM2 key), the
// store's.
Result<TrustedKey> trustDepartment(Station& station, const std::string& department, const std::string& pem,
                                   const Actor& by, const Actor& second);

// Error: departmentUnknown.
Result<const cardlib::Department*> departmentOf(const Station& station, const std::string& id);

// A card half made with one version is finished with it. Error: cardsInWork.
Result<void> refuseWhileInWork(const Station& station);

// The error sectorRefused with its cause.
Error sectorRefused(const cardlib::Error& error, const std::string& department);

}  // namespace app
