#include "printer/face/layout_document.h"

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
