#include <algorithm>
#include <set>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

constexpr std::size_t maxFileLines = 500;
constexpr std::size_t maxFunctionLines = 60;
constexpr std::size_t maxDriverLines = 250;

// Tables and exhaustive switches, by file and the first words of the function.
const std::set<std::string> exceptedFiles{};
const std::set<std::string> exceptedFunctions{};

std::string place(const std::string& file, std::size_t count) {
    return file + ": " + std::to_string(count) + " lines";
}

}  // namespace

TEST_CASE("No file is longer than a person reads in one go", "[architecture]") {
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        const bool driver = file.folder.ends_with("/drivers");
        const std::size_t limit = driver ? maxDriverLines : maxFileLines;
        if (file.lines.size() > limit && !exceptedFiles.contains(file.path))
            violations.push_back(place(file.path, file.lines.size()));
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}

TEST_CASE("No function is longer than a screen", "[architecture]") {
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR))
        for (const auto& body : test::functionsOf(file))
            if (body.length > maxFunctionLines && !exceptedFunctions.contains(body.file + " " + body.opening))
                violations.push_back(place(body.file + ":" + std::to_string(body.line), body.length));
    INFO(test::joined(violations));
    CHECK(violations.empty());
}

TEST_CASE("Most files and functions are short", "[architecture]") {
    std::vector<std::size_t> files, functions;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        files.push_back(file.lines.size());
        for (const auto& body : test::functionsOf(file)) functions.push_back(body.length);
    }
    const auto atShare = [](std::vector<std::size_t> sizes, double share) {
        std::ranges::sort(sizes);
        return sizes.at(static_cast<std::size_t>(share * static_cast<double>(sizes.size() - 1)));
    };
    CHECK(atShare(files, 0.5) <= 100);
    CHECK(atShare(files, 0.95) <= 300);
    CHECK(atShare(functions, 0.95) <= 35);
}
