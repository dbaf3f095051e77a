#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// What people are at a station; station: the program itself, on a day or a command of the centre's.
enum class Role { communityClerk, clerk, reviewer, issuer, supervisor, stockKeeper, inspector, auditor, administrator, station };

inline constexpr std::array<std::string_view, 10> roleNames{"community_clerk", "clerk",     "reviewer", "issuer",        "supervisor",
                                                            "stock_keeper",    "inspector", "auditor",  "administrator", "station"};

// A set of them.
class Roles {
  public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) bits_ |= bit(role);
    }

    constexpr void add(Role role) { bits_ |= bit(role); }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr bool contains(Role role) const { return (bits_ & bit(role)) != 0; }
    [[nodiscard]] constexpr bool meets(Roles other) const { return (bits_ & other.bits_) != 0; }
    [[nodiscard]] constexpr bool operator==(const Roles&) const = default;

  private:
    static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
    unsigned bits_ = 0;
};

// "stock_keeper".
std::string_view nameOf(Role role);
std::optional<Role> roleNamed(std::string_view name);

// In the order of the names; "clerk,issuer" and back: nothing when one of them is no role.
std::vector<Role> listOf(Roles roles);
std::string textOf(Roles roles);
std::optional<Roles> rolesFrom(std::string_view text);

}  // namespace app
