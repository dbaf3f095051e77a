#include <regex>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

TEST_CASE("Nothing is left over: no marks for later, no singletons, no friends for tests", "[architecture]") {
    const std::regex mark(
        R"(\b(TODO|FIXME|XXX|HACK)\b|\bstatic\s+\w+\s*&\s*instance\s*\(|\bfriend\b.*[Tt]est)");
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR))
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], mark))
                violations.push_back(file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i]);
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
