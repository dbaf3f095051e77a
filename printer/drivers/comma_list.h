#pragma once

#include <string>
#include <vector>

namespace printer {

// The parts of a text between its commas, empty ones too; at least one. Magicard's headers and answers are such lists.
inline std::vector<std::string> splitAtCommas(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char sign : text) {
        if (sign == ',')
            parts.emplace_back();
        else
            parts.back() += sign;
    }
    return parts;
}

}  // namespace printer
