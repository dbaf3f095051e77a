#include "printer/face/layout_document.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace printer;

namespace {

LayoutDocument shipped() {
    return LayoutDocument::open(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-2013.json").value();
}

}  // namespace

TEST_CASE("A layout is changed, undone, done again and saved", "[printer][layout]") {
    LayoutDocument document = shipped();
    const std::string opened = document.text();
    CHECK_FALSE(document.changed());
    CHECK_FALSE(document.undo());
    REQUIRE(document.set("/sides/0/elements/0/box/2", "84"));
    REQUIRE(document.set("/sides/0/elements/0/box/0", "1.5"));
    CHECK(document.layout().sides[0].elements[0].box.x == 1.5);
    CHECK(document.changed());
    CHECK(document.undo());
    CHECK(document.undo());
    CHECK(document.text() == opened);
    CHECK(document.layout().sides[0].elements[0].box.x == 0);
    CHECK(document.redo());
    CHECK(document.redo());
    CHECK_FALSE(document.redo());
    CHECK(document.layout().sides[0].elements[0].box.x == 1.5);
    const test::TemporaryFolder folder;
    REQUIRE(document.save(folder.path() / "mine.json"));
    CHECK_FALSE(document.changed());
    CHECK(LayoutDocument::open(folder.path() / "mine.json")->text() == document.text());
    CHECK(document.save("/dev/null/mine.json").error().code == Code::layoutNotSaved);
}

TEST_CASE("A change that breaks a rule is refused and changes nothing", "[printer][layout]") {
    LayoutDocument document = shipped();
    const std::string opened = document.text();
    const auto refused = document.set("/sides/0/elements/0/colour", "\"red\"");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == "/sides/0/elements/0/colour: must be #rrggbb, is \"red\"");
    CHECK_FALSE(document.set("/sides/0/elements/0/colour", "red"));
    CHECK_FALSE(document.set("/sides/9/elements/0/colour", "\"#000000\""));
    CHECK_FALSE(document.set("nowhere", "1"));
    CHECK_FALSE(document.set("", "{}"));
    CHECK_FALSE(document.remove("/sides/0/elements/400"));
    CHECK_FALSE(document.remove("/name"));
    CHECK(document.text() == opened);
    CHECK_FALSE(document.undo());
}

TEST_CASE("Several values are one step, and steps that go on are taken back together", "[printer][layout]") {
    LayoutDocument document = shipped();
    const std::string opened = document.text(), box = "/sides/1/elements/8/box";
    CHECK_FALSE(document.canUndo());
    REQUIRE(document.setAll({{box + "/0", "5.5"}, {box + "/1", "8"}}));
    const std::string first = document.text();
    REQUIRE(document.setAll({{box + "/0", "6"}}));
    REQUIRE(document.setAll({{box + "/0", "6.5"}}, true));
    REQUIRE(document.setAll({{box + "/0", "7"}}, true));
    CHECK(document.layout().sides[1].elements[8].box.x == 7);
    REQUIRE(document.undo());
    CHECK(document.text() == first);
    CHECK(document.canRedo());
    REQUIRE(document.undo());
    CHECK(document.text() == opened);
    REQUIRE(document.setAll({{box + "/0", "6"}}, true));
    REQUIRE(document.undo());
    CHECK(document.text() == opened);
}

TEST_CASE("Of several values an empty one takes its member away, and one that breaks a rule refuses all", "[printer][layout]") {
    LayoutDocument document = LayoutDocument::parse(test::resource("layouts/zhengzhou-2013.json")).value();
    const auto& elements = document.layout().sides[0].elements;
    const auto found = std::ranges::find(elements, "household", &Element::id);
    REQUIRE(found != elements.end());
    const std::string element = "/sides/0/elements/" + std::to_string(found - elements.begin());
    const std::string opened = document.text();
    CHECK_FALSE(document.setAll({{element + "/fit", "\"refuse\""}, {element + "/pt", "7"}}));
    REQUIRE(document.refused().size() == 2);
    CHECK(document.refused()[0].path == element + "/min_pt");
    CHECK(document.refused()[0].rule == "must be pt where fit is refuse");
    CHECK(document.text() == opened);
    REQUIRE(document.setAll({{element + "/fit", "\"refuse\""}, {element + "/min_pt", ""}, {element + "/lines", ""}}));
    CHECK(document.refused().empty());
    CHECK(document.layout().sides[0].elements[static_cast<std::size_t>(found - elements.begin())].minPoints == 8);
    CHECK_FALSE(document.setAll({{"", "{}"}}));
    CHECK_FALSE(document.setAll({{"/sides/9/name", "1"}}));
    REQUIRE(document.setAll({{"/sides/9/name", ""}}));
}

TEST_CASE("Elements are added, taken away and put above others", "[printer][layout]") {
    LayoutDocument document = shipped();
    const auto count = document.layout().sides[0].elements.size();
    REQUIRE(document.set("/sides/0/elements/-", R"({"id":"dot","type":"rect","box":[1,50,1,1]})"));
    CHECK(document.layout().sides[0].elements.back().id == "dot");
    REQUIRE(document.move("/sides/0/elements", count, 0));
    CHECK(document.layout().sides[0].elements.front().id == "dot");
    CHECK_FALSE(document.move("/sides/0/elements", 0, 400));
    REQUIRE(document.remove("/sides/0/elements/0"));
    CHECK(document.layout().sides[0].elements.size() == count);
}

TEST_CASE("A changed layout has lost its signature", "[printer][layout]") {
    std::string text = test::resource("layouts/zhengzhou-2013.json");
    text.insert(text.find('{') + 1, R"("signature": {"value": "00"},)");
    LayoutDocument document = LayoutDocument::parse(text).value();
    CHECK_THAT(document.text(), Catch::Contains("signature"));
    REQUIRE(document.set("/version", "2"));
    CHECK_THAT(document.text(), !Catch::Contains("signature"));
}
