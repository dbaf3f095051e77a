#include "app/registry/divisions.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace app {
namespace {

using Columns = std::array<std::string, 4>;

Columns columnsOf(std::string_view line) {
    Columns columns;
    for (auto& column : columns) {
        column = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min(line.size(), column.size() + 1));
    }
    return columns;
}

// How a name is shortened (lines "~name LONG SHORT" and "~suffix ENDING" of the table).
class ShortForms {
  public:
    void read(const Columns& words) {
        words[0] == "~name" ? names_.insert_or_assign(words[1], words[2]) : suffixes_.insert_or_assign(words[1], "");
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

class Table {
  public:
    explicit Table(std::string_view tsv) {
        while (!tsv.empty()) {
            const auto line = tsv.substr(0, tsv.find('\n'));
            tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
            if (!line.empty() && line[0] != '#') read(columnsOf(line));
        }
        constexpr std::size_t threeCharacters = 9;
        for (const auto& [county, codes] : counties_)
            if (codes.size() == 1 && county.size() >= threeCharacters) add(county, codes.front());
    }
    // Nothing when none begins so.
    [[nodiscard]] std::string longestIn(const std::string& dense) const {
        for (std::size_t length = std::min(longest_, dense.size()); length > 0; --length)
            if (const auto found = codes_.find(dense.substr(0, length)); found != codes_.end()) return found->second;
        return {};
    }

  private:
    using Names = std::array<std::string, 3>;  // whole, short, left out

    void read(const Columns& columns) {
        if (columns[0][0] == '~') return shorter_.read(columns);
        const auto& [code, province, prefecture, county] = columns;
        if (!county.empty()) {
            addCounty({province, shorter_.of(province), ""}, {prefecture, shorter_.of(prefecture), ""}, county, code);
            counties_[county].push_back(code);
            return;
        }
        add(province + prefecture, code);
        add(prefecture, code);
        if (!prefecture.empty()) add(shorter_.of(province) + prefecture, code);
    }
    void addCounty(const Names& province, const Names& prefecture, const std::string& county, const std::string& code) {
        for (const auto& first : province)
            for (const auto& second : prefecture)
                if (!first.empty() || !second.empty()) add(first + second + county, code);
    }
    void add(const std::string& name, const std::string& code) {
        if (name.empty()) return;
        codes_.emplace(name, code);  // the first of two that share a name stays
        longest_ = std::max(longest_, name.size());
    }

    ShortForms shorter_;
    std::map<std::string, std::vector<std::string>> counties_;
    std::unordered_map<std::string, std::string> codes_;
    std::size_t longest_ = 0;
};

}  // namespace

struct Divisions::Shared {
    std::string tsv;
    std::once_flag read;
    std::optional<Table> table;
};

Divisions::Divisions(std::string tsv) : shared_(std::make_shared<Shared>()) {
    shared_->tsv = std::move(tsv);
}

std::string Divisions::codeOfAddress(std::string_view address) const {
    std::string code;
    if (shared_) {
        std::call_once(shared_->read, [this] { shared_->table.emplace(std::exchange(shared_->tsv, {})); });
        code = shared_->table->longestIn(withoutBlanks(address));
    }
    return code.empty() ? std::string(unknownDivision) : code;
}

}  // namespace app
