#include "tests/app/registry/rules_table.h"

#include <sstream>
#include <stdexcept>

#include "tests/app/registry/rules_bench.h"

namespace test {
namespace {

std::vector<std::string> splitAt(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);)
        if (!part.empty()) parts.push_back(part);
    return parts;
}

Case readCase(const std::string& line) {
    const auto bar = line.find(" | ");
    if (bar == std::string::npos) throw std::runtime_error("no case: " + line);
    const auto words = splitAt(line.substr(0, bar), ' ');
    std::map<std::string, std::string> facts;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        facts[words[i].substr(0, equals)] = words[i].substr(equals + 1);
    }
    return {words.at(0), Given(facts), line.substr(bar + 3)};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : ",") + part;
    return all;
}

}  // namespace

std::string Given::text(const std::string& name) const {
    if (!facts_.contains(name)) throw std::runtime_error("not given: " + name);
    return facts_.at(name);
}

bool Given::yes(const std::string& name, bool otherwise) const {
    return facts_.contains(name) ? facts_.at(name) == "yes" : otherwise;
}

app::Day Given::day(const std::string& name) const {
    return test::day(text(name));
}

std::vector<std::string> Given::list(const std::string& name) const {
    return splitAt(text(name), ',');
}

std::vector<Sentence> rulesTable(const std::string& measures) {
    std::istringstream lines(readAll(std::string(ZHIKA_TEST_DATA "/rules/") + measures + ".txt"));
    std::vector<Sentence> table;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (line[0] != '\t') {
            const auto blank = line.find(' ');
            table.push_back({line.substr(0, blank), line.substr(blank + 1), "", {}});
        } else if (line.starts_with("\tnone ")) {
            table.back().reason = line.substr(6);
        } else {
            table.back().cases.push_back(readCase(line.substr(1)));
        }
    }
    return table;
}

std::string inWords(const app::Ruling& ruling) {
    std::string words = std::string(nameOf(ruling.says)) + " " + ruling.rule + " " + (ruling.article.empty() ? "-" : ruling.article);
    if (ruling.from) words += " from=" + app::toText(*ruling.from);
    if (ruling.last && ruling.last->last) words += " by=" + app::toText(*ruling.last->last);
    if (ruling.last) words += " how=" + ruling.last->rule;
    if (!ruling.lacks.empty()) words += " lacks=" + joined(ruling.lacks);
    return words;
}

}  // namespace test
