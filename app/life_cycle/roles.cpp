#include "app/life_cycle/roles.h"

#include <algorithm>

namespace app {

std::string_view nameOf(Role role) {
    return roleNames.at(static_cast<std::size_t>(role));
}

std::optional<Role> roleNamed(std::string_view name) {
    const auto found = std::ranges::find(roleNames, name);
    if (found == roleNames.end()) return std::nullopt;
    return static_cast<Role>(found - roleNames.begin());
}

}  // namespace app
