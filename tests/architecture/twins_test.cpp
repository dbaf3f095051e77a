#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

const std::string root = ZHIKA_SOURCE_DIR;

struct Twin {
    std::string command, why;  // command: "-": none, and why
};

// By "Service.method".
std::map<std::string, Twin> twins() {
    std::map<std::string, Twin> table;
    std::ifstream file(root + "/tests/data/twins.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream fields(line);
        std::string asked;
        Twin twin;
        std::getline(fields, asked, '\t');
        std::getline(fields, twin.command, '\t');
        std::getline(fields, twin.why, '\t');
        table[asked] = twin;
    }
    return table;
}

std::vector<test::SourceFile> filesIn(const std::string& folder) {
    auto files = test::readLayers(root);
    std::erase_if(files, [&](const test::SourceFile& file) { return file.folder != folder; });
    return files;
}

// What pages may ask the services for.
std::set<std::string> askedAtTheDesk() {
    const std::regex type(R"(^class (\w+))"), asked(R"(virtual void (\w+)\(QObject\*)");
    std::set<std::string> all;
    for (const auto& file : filesIn("app/desk/services")) {
        std::string service;
        for (const auto& line : file.lines) {
            std::smatch found;
            if (std::regex_search(line, found, type)) service = found[1];
            if (std::regex_search(line, found, asked)) all.insert(service + "." + found[1].str());
        }
    }
    return all;
}

// The manual has each command of the program (tests/journeys/man_page.sh), and no heading that only promises one.
std::set<std::string> commands() {
    std::string source;
    for (const auto& file : filesIn("app/cli")) source += file.text();
    std::set<std::string> all;
    std::ifstream manual(root + "/packaging/man/zhika.1");
    for (std::string line; std::getline(manual, line);) {
        if (!line.starts_with(".SS ")) continue;
        const std::string command = std::regex_replace(line.substr(4), std::regex(R"(\\-)"), "-");
        const std::string word = command.substr(command.rfind(' ') + 1);
        const bool named = source.find('"' + word + '"') != std::string::npos || source.find("Kind::" + word) != std::string::npos;
        if (named) all.insert(command);
    }
    return all;
}

}  // namespace

TEST_CASE("Each thing the desk can do has a command that does it, or a reason why it needs a screen", "[architecture]") {
    const auto table = twins();
    const auto known = commands();
    const auto asked = askedAtTheDesk();
    REQUIRE(asked.size() > 90);
    REQUIRE(known.size() > 90);
    std::vector<std::string> violations;
    for (const auto& one : asked)
        if (!table.contains(one)) violations.push_back(one + " has no command in tests/data/twins.txt");
    for (const auto& [one, twin] : table) {
        if (!asked.contains(one)) violations.push_back(one + " is not asked for at the desk");
        if (twin.command == "-" && twin.why.empty()) violations.push_back(one + " has neither command nor reason");
        if (twin.command != "-" && !known.contains(twin.command)) violations.push_back(one + ": no command " + twin.command);
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
