#pragma once

#include <filesystem>

#include "cardlib/core/error.h"
#include "cardlib/profile/departments.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// Reads NAME.json of a folder (resources/profiles). "extends" names a profile of the same folder over which
// this file is laid as a JSON merge patch (RFC 7396). "sectors" names the tree ("cos", "storage_card") that each
// department's sector profile adds to the applications. The profile is checked (profile_checker.h) before it is
// given. Errors: profileUnreadable (no such file, not JSON), sectorTreeMissing, profileInvalid with every problem
// and its place.
Result<Profile> readProfile(const std::filesystem::path& folder, const std::string& name,
                            const SectorTexts& sectors);

// With the sector profiles as they are shipped, in the folder `sectors` beside. Errors besides: those of
// readShippedSectors().
Result<Profile> readProfile(const std::filesystem::path& folder, const std::string& name);

// The same from text already merged and composed, for the fuzzer and tests.
Result<Profile> parseProfile(std::string_view json);

}  // namespace cardlib
