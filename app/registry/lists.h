#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace app {

inline bool contains(const std::vector<std::string>& list, const std::string& value) {
    return std::ranges::find(list, value) != list.end();
}

// Those of `wanted` that are not among `there`, in their order.
inline std::vector<std::string> missingOf(const std::vector<std::string>& wanted, const std::vector<std::string>& there) {
    std::vector<std::string> missing;
    for (const auto& one : wanted)
        if (!contains(there, one)) missing.push_back(one);
    return missing;
}

}  // namespace app
