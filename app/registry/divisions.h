#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace app {

// Of an address that begins with no division there is.
inline constexpr std::string_view unknownDivision = "000000";

// GB/T 2260 divisions (resources/codes/divisions.tsv). Current ones only: what it does not know is unknown,
// not wrong.
class Divisions {
  public:
    static Divisions parse(std::string_view tsv);

    // The code of the longest division an address begins with, blanks left out; "000000" when it begins with none.
    // Province and prefecture may be left out or shortened (河南郑州市金水区, 郑州金水区), both only where the county's
    // name is one in the country.
    [[nodiscard]] std::string codeOfAddress(std::string_view address) const;

  private:
    void add(const std::string& name, const std::string& code);
    using Names = std::array<std::string, 3>;  // whole, short, left out
    void addCounty(const Names& province, const Names& prefecture, const std::string& county,
                   const std::string& code);

    std::unordered_map<std::string, std::string> codes_;
    std::size_t longest_ = 0;
};

}  // namespace app
