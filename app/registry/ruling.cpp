#include "app/registry/ruling.h"

#include <array>

namespace app {

Ruling silent() {
    return {Says::nothing, "regime.silent"};
}

std::string_view nameOf(Says says) {
    constexpr std::array<std::string_view, 4> names{"nothing", "may", "must", "must_not"};
    return names.at(static_cast<std::size_t>(says));
}

}  // namespace app
