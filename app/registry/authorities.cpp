#include "app/registry/authorities.h"

#include <nlohmann/json.hpp>

namespace app {

Authorities Authorities::parse(std::string_view text) {
    Authorities authorities;
    const auto root = nlohmann::json::parse(text, nullptr, false);
    const auto names = root.is_object() ? root.value("names", nlohmann::json::object()) : nlohmann::json::object();
    for (const auto& [code, name] : names.items())
        if (name.is_string()) authorities.names_[code] = name.get<std::string>();
    return authorities;
}

std::optional<std::string> Authorities::nameOf(const std::string& code) const {
    if (code.size() != 12) return std::nullopt;
    for (const auto& key : {code, code.substr(0, 6) + "000000", code.substr(0, 4) + "00000000"})
        if (const auto found = names_.find(key); found != names_.end()) return found->second;
    return std::nullopt;
}

}  // namespace app
