#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace app {

// The organs that issue permits, by their 12 digits (resources/codes/authorities.json).
class Authorities {
  public:
    // A text that is no such table gives an empty one.
    static Authorities parse(std::string_view json);

    // The organ's name by its code, by its division's, by the city's; nothing when all are unknown.
    [[nodiscard]] std::optional<std::string> nameOf(const std::string& code) const;

  private:
    std::map<std::string, std::string> names_;
};

}  // namespace app
