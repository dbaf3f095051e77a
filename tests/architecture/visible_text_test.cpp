#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

namespace {

// Text in another script than Latin stands in resources, or where people are spoken to.
bool speaks(const std::string& line) {
    const auto comment = line.find("//");
    for (std::size_t i = 0; i < std::min(comment, line.size()); ++i)
        if (const auto byte = static_cast<unsigned char>(line[i]); byte >= 0xE3 && byte <= 0xE9) return true;
    return false;
}

}  // namespace

TEST_CASE("Only the command line and the desk speak to people", "[architecture]") {
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        if (file.folder == "app/cli" || file.folder.starts_with("app/desk")) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (speaks(file.lines[i])) violations.push_back(file.path + ":" + std::to_string(i + 1));
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
