#pragma once

#include <optional>
#include <string_view>

namespace cardlib {

// The card families of the design page "The card", and the card by which somebody who works at a station signs in: of that
// one no permit is made.
enum class Family { nativeCos, globalPlatform, storageCard, operatorCard };

// "native_cos", "global_platform", "storage_card", as in profiles and on command lines; "operator_card" on the latter alone.
std::string_view nameOf(Family family);
std::optional<Family> familyNamed(std::string_view name);

}  // namespace cardlib
