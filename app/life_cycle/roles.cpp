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

std::vector<Role> listOf(Roles roles) {
    std::vector<Role> list;
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        if (const auto role = static_cast<Role>(i); roles.contains(role)) list.push_back(role);
    return list;
}

std::string textOf(Roles roles) {
    std::string text;
    for (const Role role : listOf(roles)) text += (text.empty() ? "" : ",") + std::string(nameOf(role));
    return text;
}

std::optional<Roles> rolesFrom(std::string_view text) {
    Roles roles;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto role = roleNamed(text.substr(0, comma));
        if (!role) return std::nullopt;
        roles.add(*role);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return roles;
}

}  // namespace app
