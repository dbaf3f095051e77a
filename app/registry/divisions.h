#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace app {

// Of an address that begins with no division there is.
inline constexpr std::string_view unknownDivision = "000000";

// GB/T 2260 divisions (resources/codes/divisions.tsv). Current ones only: what it does not know is unknown,
// not wrong. Copies share one table, on any threads.
class Divisions {
  public:
    Divisions() = default;
    // The table is read when an address is looked up first: most of who open a station never do, and it takes some milliseconds.
    explicit Divisions(std::string tsv);

    // The code of the longest division an address begins with, blanks left out; "000000" when it begins with none.
    // Province and prefecture may be left out or shortened (河南郑州市金水区, 郑州金水区), both only where the county's
    // name is one in the country.
    [[nodiscard]] std::string codeOfAddress(std::string_view address) const;

  private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

}  // namespace app
