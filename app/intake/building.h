#pragma once

#include <string>
#include <vector>

namespace app {

// The part of an address that names a building, without the room: up to where the first of `ends` that it has stands first, since
// behind it may be rooms; empty when it has none of them. ends: words on which the name of a building ends, those that say most first.
std::string buildingOf(const std::string& address, const std::vector<std::string>& ends);

}  // namespace app
