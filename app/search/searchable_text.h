#pragma once

#include <string>

namespace app {

// A text as it is compared in a search: compatible forms made one (full-width digits are digits), capital letters small, and
// nothing between the letters (blanks, points, hyphens, invisible marks).
std::u32string searchable(const std::string& text);

}  // namespace app
