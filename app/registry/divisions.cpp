#include "app/registry/divisions.h"

#include <array>
#include <sstream>

namespace app {

void Divisions::add(const std::string& name, const std::string& code) {
    if (name.empty()) return;
    codes_.emplace(name, code);  // the first of two that share a name stays
    longest_ = std::max(longest_, name.size());
}

Divisions Divisions::parse(std::string_view tsv) {
    Divisions divisions;
    std::istringstream lines{std::string(tsv)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::array<std::string, 4> columns;  // code, province, prefecture, county
        std::istringstream words(line);
        for (auto& column : columns) std::getline(words, column, '\t');
        const auto& [code, province, prefecture, county] = columns;
        divisions.add(province + prefecture + county, code);
        divisions.add(prefecture + county, code);
        if (!county.empty()) divisions.add(province + county, code);
    }
    return divisions;
}

std::string Divisions::codeOfAddress(std::string_view address) const {
    for (std::size_t length = std::min(longest_, address.size()); length > 0; --length)
        if (const auto found = codes_.find(std::string(address.substr(0, length))); found != codes_.end())
            return found->second;
    return "000000";
}

}  // namespace app
