#include "cardlib/core/family.h"

#include <array>
#include <utility>

namespace cardlib {
namespace {

constexpr std::array<std::pair<Family, std::string_view>, 4> names{
    {{Family::nativeCos, "native_cos"},
     {Family::globalPlatform, "global_platform"},
     {Family::storageCard, "storage_card"},
     {Family::operatorCard, "operator_card"}}};

}  // namespace

std::string_view nameOf(Family family) {
    for (const auto& [known, name] : names)
        if (known == family) return name;
    return "";
}

std::optional<Family> familyNamed(std::string_view name) {
    for (const auto& [family, known] : names)
        if (known == name) return family;
    return std::nullopt;
}

}  // namespace cardlib
