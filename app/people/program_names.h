#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

// Under these names the program itself acts in the audit trail; nobody signs in by one.
inline constexpr std::array<std::string_view, 8> programNames{"camera", "inspect", "issuance", "operator", "restore", "setup", "station", "verify"};

inline bool isProgram(std::string_view actor) {
    return std::ranges::find(programNames, actor) != programNames.end();
}

}  // namespace app
