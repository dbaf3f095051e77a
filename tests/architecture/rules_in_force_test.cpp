#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

constexpr auto registry = "app/registry";
constexpr std::size_t longestList = 8;  // of rules that still wait; never more

std::string stemOf(const std::string& path) {
    return path.substr(0, path.rfind('.'));
}

// Decides a case: gives what the rules say, or looks at a regime to answer.
bool isRule(const std::string& declaration) {
    for (const char* sign : {"Ruling ", "Regime&", "Rules&", "Deadline&", "Endorsed"})
        if (declaration.find(sign) != std::string::npos) return true;
    return false;
}

// The rules that a header declares: functions of the namespace, from the first column to the semicolon.
std::vector<std::string> rulesOf(const test::SourceFile& header) {
    static const std::regex function(R"(^[A-Za-z][\w:<>, ]*[ >](\w+)\()");
    std::vector<std::string> rules;
    for (std::size_t i = 0; i < header.lines.size(); ++i) {
        std::smatch name;
        if (!std::regex_search(header.lines[i], name, function)) continue;
        std::string declaration = header.lines[i];
        for (std::size_t next = i + 1; declaration.find(';') == std::string::npos && next < header.lines.size(); ++next) declaration += header.lines[next];
        if (isRule(declaration)) rules.push_back(name[1]);
    }
    return rules;
}

// Whether a file calls the rule; not one that has a function of its own of that name.
bool asks(const test::SourceFile& file, const std::string& rule) {
    const std::regex call("(^|[^\\w:.>])" + rule + "\\(");
    const std::regex own("::" + rule + "\\(|^[A-Za-z][\\w:<>&*, ]* " + rule + "\\(.*\\{$");
    bool called = false;
    for (const auto& line : file.lines) {
        const std::string code = line.substr(0, line.find("//"));
        if (std::regex_search(code, own)) return false;
        called |= std::regex_search(code, call);
    }
    return called;
}

std::map<std::string, std::string> waitingRules() {
    std::ifstream in(ZHIKA_SOURCE_DIR "/tests/data/rules/waiting.txt");
    std::map<std::string, std::string> waiting;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto tab = line.find('\t');
        waiting[line.substr(0, tab)] = tab == std::string::npos ? "" : line.substr(tab + 1);
    }
    return waiting;
}

}  // namespace

TEST_CASE("Each rule of the registry is asked for by the program", "[architecture]") {
    const auto files = test::readLayers(ZHIKA_SOURCE_DIR);
    std::map<std::string, std::string> homes;  // of each rule, without the ending
    for (const auto& file : files)
        if (file.folder == registry && file.path.ends_with(".h"))
            for (const auto& rule : rulesOf(file)) homes[rule] = stemOf(file.path);
    CHECK(homes.size() >= 30);
    CHECK(homes.contains("proxyOf"));
    CHECK(homes.contains("residenceCountsFrom"));

    // Asked for by the program, or by another rule that is.
    std::set<std::string> asked;
    for (std::size_t before = 0; before != asked.size() + 1;) {
        before = asked.size() + 1;
        for (const auto& [rule, home] : homes) {
            if (asked.contains(rule)) continue;
            const bool called = std::ranges::any_of(files, [&](const test::SourceFile& file) {
                if (!file.folder.starts_with("app") || !file.path.ends_with(".cpp") || stemOf(file.path) == home || !asks(file, rule)) return false;
                return file.folder != registry || std::ranges::any_of(homes, [&](const auto& other) {
                    return other.second == stemOf(file.path) && asked.contains(other.first);
                });
            });
            if (called) asked.insert(rule);
        }
    }
    const auto waiting = waitingRules();
    std::vector<std::string> violations;
    for (const auto& [rule, home] : homes) {
        if (!asked.contains(rule) && !waiting.contains(rule)) violations.push_back(rule + " of " + home + " is asked for by nobody");
        if (asked.contains(rule) && waiting.contains(rule)) violations.push_back(rule + " waits no more: strike it from the list");
    }
    for (const auto& [rule, why] : waiting)
        if (!homes.contains(rule) || why.empty()) violations.push_back(rule + " is no rule, or nobody says why it waits");
    INFO(test::joined(violations));
    CHECK(violations.empty());
    CHECK(waiting.size() <= longestList);
}
