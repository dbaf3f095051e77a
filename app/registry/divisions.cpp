#include "app/registry/divisions.h"

#include <array>
#include <map>
#include <sstream>
#include <vector>

namespace app {
namespace {

// How a name is shortened (lines "~name LONG SHORT" and "~suffix ENDING" of the table).
class ShortForms {
  public:
    void read(std::istringstream& words) {
        std::string kind, first, second;
        std::getline(words, kind, '\t');
        std::getline(words, first, '\t');
        std::getline(words, second, '\t');
        kind == "~name" ? names_.insert_or_assign(first, second) : suffixes_.insert_or_assign(first, "");
    }
    // Nothing when the name has no shorter form.
    [[nodiscard]] std::string of(const std::string& name) const {
        if (const auto found = names_.find(name); found != names_.end()) return found->second;
        for (const auto& [suffix, none] : suffixes_)
            if (name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
        return {};
    }

  private:
    std::map<std::string, std::string> names_, suffixes_;
};

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

void Divisions::addCounty(const Names& province, const Names& prefecture, const std::string& county,
                          const std::string& code) {
    for (const auto& first : province)
        for (const auto& second : prefecture)
            if (!first.empty() || !second.empty()) add(first + second + county, code);
}

Divisions Divisions::parse(std::string_view tsv) {
    constexpr std::size_t threeCharacters = 9;
    Divisions divisions;
    ShortForms shorter;
    std::map<std::string, std::vector<std::string>> counties;
    std::istringstream lines{std::string(tsv)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        if (line[0] == '~') {
            shorter.read(words);
            continue;
        }
        std::array<std::string, 4> columns;  // code, province, prefecture, county
        for (auto& column : columns) std::getline(words, column, '\t');
        const auto& [code, province, prefecture, county] = columns;
        if (county.empty()) {
            divisions.add(province + prefecture, code);
            divisions.add(prefecture, code);
            if (!prefecture.empty()) divisions.add(shorter.of(province) + prefecture, code);
        } else {
            divisions.addCounty({province, shorter.of(province), ""}, {prefecture, shorter.of(prefecture), ""}, county,
                                code);
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
