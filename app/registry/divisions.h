#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace app {

// GB/T 2260 divisions (resources/codes/divisions.tsv). Current ones only: what it does not know is unknown,
// not wrong.
class Divisions {
  public:
    static Divisions parse(std::string_view tsv);

    // The code of the longest division an address begins with (province, prefecture and county, any of the
    // first two left out); "000000" when it begins with none.
    [[nodiscard]] std::string codeOfAddress(std::string_view address) const;

  private:
    void add(const std::string& name, const std::string& code);

    std::unordered_map<std::string, std::string> codes_;
    std::size_t longest_ = 0;
};

}  // namespace app
