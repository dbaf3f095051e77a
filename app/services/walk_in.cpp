#include "app/services/walk_in.h"

#include <nlohmann/json.hpp>

#include "app/station/station.h"

namespace app {

Result<RowValues> walkInValues(const std::filesystem::path& resources) {
    return readResource(resources, "intake/walk-in.json").map([](const std::string& text) {
        const auto data = nlohmann::json::parse(text, nullptr, false);
        RowValues values;
        if (!data.is_object()) return values;
        const auto filled = data.value("values", nlohmann::json::object());
        for (const auto& [field, value] : filled.items())
            if (value.is_string()) values[field] = value.get<std::string>();
        return values;
    });
}

}  // namespace app
