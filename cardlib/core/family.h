#pragma once

#include <optional>
#include <string_view>

namespace cardlib {

// The card families of the design page "The card".
enum class Family { nativeCos, globalPlatform, storageCard };

// "native_cos", "global_platform", "storage_card", as in profiles and on command lines.
std::string_view nameOf(Family family);
std::optional<Family> familyNamed(std::string_view name);

}  // namespace cardlib
