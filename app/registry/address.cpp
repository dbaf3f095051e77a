#include "app/registry/address.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using namespace std::string_view_literals;

// 东莞, 中山, 儋州 and 嘉峪关: streets and towns come at once below them.
constexpr std::array undividedCities{"441900"sv, "442000"sv, "460400"sv, "620200"sv};

constexpr auto city = "\u5E02"sv;              // 市
constexpr auto district = "\u533A"sv;          // 区
constexpr auto county = "\u53BF"sv;            // 县
constexpr auto banner = "\u65D7"sv;            // 旗
constexpr auto region = "\u81EA\u6CBB\u533A"sv;  // 自治区
constexpr auto prefecture = "\u5730\u533A"sv;  // 地区

// What stands from here on is no division's name; 小区 and the like are none either, though they end as districts do.
constexpr std::array streetSigns{
    "\u8DEF"sv, "\u8857"sv, "\u5DF7"sv, "\u5F04"sv, "\u5927\u9053"sv, "\u53F7"sv,  // 路 街 巷 弄 大道 号
    "\u5C0F\u533A"sv, "\u793E\u533A"sv, "\u6821\u533A"sv, "\u5382\u533A"sv,  // 小区 社区 校区 厂区
    "\u751F\u6D3B\u533A"sv, "\u5BB6\u5C5E\u533A"sv, "\u4F4F\u5B85\u533A"sv,  // 生活区 家属区 住宅区
};

std::string_view beforeStreet(std::string_view address) {
    std::size_t end = address.size();
    for (const auto sign : streetSigns) end = std::min(end, address.find(sign));
    return address.substr(0, end);
}

std::size_t timesIn(std::string_view text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

// A second city, two characters at the least behind the first: 金华市义乌市.
bool namesCountyLevelCity(std::string_view divisions) {
    constexpr std::size_t shortestName = 2 * city.size();
    const auto first = divisions.find(city);
    return first != std::string_view::npos && divisions.find(city, first + city.size() + shortestName) != std::string_view::npos;
}

bool namesDistrict(std::string_view divisions) {
    const auto largerOnes = timesIn(divisions, region) + timesIn(divisions, prefecture);
    return timesIn(divisions, district) > largerOnes || timesIn(divisions, county) > 0 || timesIn(divisions, banner) > 0 ||
           namesCountyLevelCity(divisions);
}

}  // namespace

bool lacksDistrict(std::string_view address, std::string_view division) {
    const bool isDistrict = !division.ends_with("00");
    const bool isUndivided = std::ranges::find(undividedCities, division) != undividedCities.end();
    return !address.empty() && !isDistrict && !isUndivided && !namesDistrict(beforeStreet(address));
}

}  // namespace app
