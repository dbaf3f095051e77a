#pragma once

#include <filesystem>

#include "cardlib/core/error.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// Reads NAME.json of a folder (resources/profiles). "extends" names a profile of the same folder over which
// this file is laid as a JSON merge patch (RFC 7396). An application with "like" is laid in the same way over
// that entry of "templates", after "{id}", "{number}" … in the template's texts were replaced by the
// application's own values. The profile is checked (profile_checker.h) before it is given. Errors:
// profileUnreadable (no such file, not JSON), profileInvalid with every problem and its place.
Result<Profile> readProfile(const std::filesystem::path& folder, const std::string& name);

// The same from text already merged, for the fuzzer and tests.
Result<Profile> parseProfile(std::string_view json);

}  // namespace cardlib
