#include "app/texts/rule_text.h"

#include <algorithm>

#include "tests/support/catch.h"

TEST_CASE("A column that a file need not have is a column all the same", "[app][texts]") {
    const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";
    const auto ids = app::columnIds(resources);
    CHECK(ids.size() == 26);
    for (const char* column : {"name", "declarant_document", "proxy_name", "proxy_relation", "proxy_need", "proxy_document", "proxy_phone"}) {
        CHECK(std::ranges::count(ids, column) == 1);
        CHECK(app::columnTitle(resources, column) != column);
    }
}
