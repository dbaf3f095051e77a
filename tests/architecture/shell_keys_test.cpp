#include <regex>

#include "tests/architecture/source_tree.h"
#include "tests/support/catch.h"

// A key that two want is nobody's: Qt tells neither.
TEST_CASE("No page takes a key that the desk's frame has on every page", "[architecture]") {
    const std::regex frames(R"(QKeySequence\(Qt::CTRL \| (Qt::SHIFT \| )?Qt::Key_L\)|QKeySequence\(Qt::CTRL \| Qt::Key_[FKD]\)|QKeySequence\(Qt::Key_(F1|Escape)\))");
    std::vector<std::string> violations;
    for (const auto& file : test::readLayers(ZHIKA_SOURCE_DIR)) {
        if (file.folder != "app/desk/pages") continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], frames)) violations.push_back(file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i]);
    }
    INFO(test::joined(violations));
    CHECK(violations.empty());
}
