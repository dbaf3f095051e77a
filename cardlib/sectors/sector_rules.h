#pragma once

#include "cardlib/profile/departments.h"
#include "cardlib/profile/profile_checker.h"
#include "cardlib/sectors/sector_profile.h"

namespace cardlib {

// What a department may put into its sector, besides what checkProfile() holds: its own directory, name, identifiers
// and space as allotted; its own masters; no file that is read or written from another's state (the header may be
// read by anybody); of the holder's record no more than term and office; nothing the issuer signs; data and header
// where the station looks for them, the header saying the profile's version; and an issuer who can erase it.
// profile: one that was composed with this sector. Empty when all holds.
std::vector<ProfileProblem> checkSector(const SectorProfile& sector, const Department& allotted,
                                        const Profile& profile);

// checkSector() as an error: sectorNotAllowed with every problem and its place.
Result<void> allowSector(const SectorProfile& sector, const Department& allotted, const Profile& profile);

}  // namespace cardlib
