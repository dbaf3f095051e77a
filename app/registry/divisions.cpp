#include "app/registry/divisions.h"

#include <array>
#include <map>
#include <sstream>
#include <vector>

namespace app {
namespace {

// 河南 of 河南省, 广西 of 广西壮族自治区, 郑州 of 郑州市; nothing when the name has no shorter form.
std::string shortForm(const std::string& name) {
    for (const std::string_view special : {"内蒙古", "广西", "宁夏", "新疆", "西藏"})
        if (name.starts_with(special) && name.ends_with("自治区")) return std::string(special);
    for (const std::string_view suffix : {"省", "市", "地区"})
        if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
    return {};
}

std::string withoutBlanks(std::string_view text) {
    constexpr std::string_view wide = "\u3000";
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
        const bool isWide = text.substr(at, wide.size()) == wide;
        if (!isWide && text[at] != ' ' && text[at] != '\t') all += text[at];
        at += isWide ? wide.size() : 1;
    }
    return all;
}

}  // namespace

void Divisions::add(const std::string& name, const std::string& code) {
    if (name.empty()) return;
    codes_.emplace(name, code);  // the first of two that share a name stays
    longest_ = std::max(longest_, name.size());
}

void Divisions::addCounty(const std::string& province, const std::string& prefecture, const std::string& county,
                          const std::string& code) {
    for (const auto& first : {province, shortForm(province), std::string()})
        for (const auto& second : {prefecture, shortForm(prefecture), std::string()})
            if (!first.empty() || !second.empty()) add(first + second + county, code);
}

Divisions Divisions::parse(std::string_view tsv) {
    constexpr std::size_t threeCharacters = 9;
    Divisions divisions;
    std::map<std::string, std::vector<std::string>> counties;
    std::istringstream lines{std::string(tsv)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::array<std::string, 4> columns;  // code, province, prefecture, county
        std::istringstream words(line);
        for (auto& column : columns) std::getline(words, column, '\t');
        const auto& [code, province, prefecture, county] = columns;
        if (county.empty()) {
            divisions.add(province + prefecture, code);
            divisions.add(prefecture, code);
            if (!prefecture.empty()) divisions.add(shortForm(province) + prefecture, code);
        } else {
            divisions.addCounty(province, prefecture, county, code);
            counties[county].push_back(code);
        }
    }
    for (const auto& [county, codes] : counties)
        if (codes.size() == 1 && county.size() >= threeCharacters) divisions.add(county, codes.front());
    return divisions;
}

std::string Divisions::codeOfAddress(std::string_view address) const {
    const std::string dense = withoutBlanks(address);
    for (std::size_t length = std::min(longest_, dense.size()); length > 0; --length)
        if (const auto found = codes_.find(dense.substr(0, length)); found != codes_.end())
            return found->second;
    return std::string(unknownDivision);
}

}  // namespace app
