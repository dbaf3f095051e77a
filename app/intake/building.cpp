#include "app/intake/building.h"

namespace app {

std::string buildingOf(const std::string& address, const std::vector<std::string>& ends) {
    for (const auto& end : ends) {
        const auto at = address.find(end, 1);
        if (at != std::string::npos) return address.substr(0, at + end.size());
    }
    return {};
}

}  // namespace app
