#include "app/services/layout_parts.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"

using namespace app;

namespace {

struct Bench {
    Bench() { test::needGraphics(); }
    printer::LayoutDocument document = printer::LayoutDocument::parse(test::resource("layouts/zhengzhou-2013.json")).value();

    printer::Result<void> apply(const ElementPlace& at, const ElementChange& change) { return document.setAll(change(document.layout(), at)); }
    [[nodiscard]] const printer::Side& side(std::size_t index) const { return document.layout().sides[index]; }
    [[nodiscard]] ElementPlace place(const std::string& side, const std::string& name) const {
        return partNamed(document.layout(), side, name).value();
    }
};

std::string contentFor(const std::string& part) {
    return part == "value" ? "name" : part == "text" || part == "microtext" ? "WORDS" : "";
}

}  // namespace

TEST_CASE("Each kind of element is added in its place, is valid there, and is taken back and removed", "[app][layout]") {
    for (const auto& name : newPartNames()) {
        if (name == "qr" || name == "stripe" || name == "contacts") continue;  // what these need is asked for below
        INFO(name);
        for (const std::size_t side : {0U, 1U}) {
            Bench bench;
            const std::string before = bench.document.text();
            const auto count = partsOf(bench.side(side));
            REQUIRE(bench.apply({side, 0}, added(newPartOf(name).value(), contentFor(name))));
            REQUIRE(partsOf(bench.side(side)) == count + 1);
            const ElementPlace last{side, name == "antenna" ? count : bench.side(side).elements.size() - 1};
            REQUIRE(bench.apply(last, removed()));
            CHECK(partsOf(bench.side(side)) == count);
            REQUIRE(bench.document.undo());
            CHECK(partsOf(bench.side(side)) == count + 1);
            REQUIRE(bench.document.undo());
            CHECK(bench.document.text() == before);
        }
    }
    CHECK_FALSE(newPartOf("circle"));
}

TEST_CASE("Two elements of one kind have two names, and a value is called after what it shows", "[app][layout]") {
    Bench bench;
    REQUIRE(bench.apply({0, 0}, added(NewPart::rect)));
    REQUIRE(bench.apply({0, 0}, added(NewPart::rect)));
    CHECK(bench.side(0).elements.back().id == "rect-2");
    REQUIRE(bench.apply({1, 0}, added(NewPart::value, "term")));
    CHECK(bench.side(1).elements.back().id == "term");
    CHECK(bench.side(1).elements.back().bind == "term");
    REQUIRE(bench.apply({1, 0}, added(NewPart::text, "say \"yes\"\\")));
    CHECK(bench.side(1).elements.back().text == "say \"yes\"\\");
    CHECK_FALSE(bench.apply({1, 0}, added(NewPart::text)));  // says nothing
    CHECK(added(NewPart::rect)(bench.document.layout(), {7, 0}).empty());
    CHECK(removed()(bench.document.layout(), {0, 4000}).empty());
}

TEST_CASE("The code comes over from the other side, and is neither doubled nor removed", "[app][layout]") {
    Bench bench;
    const auto before = bench.side(1).elements.size();
    REQUIRE(bench.apply({0, 0}, added(NewPart::qr)));
    CHECK(bench.side(0).elements.back().type == printer::ElementType::qr);
    CHECK(bench.side(1).elements.size() == before - 1);
    CHECK_FALSE(bench.apply({0, 0}, added(NewPart::qr)));
    CHECK(bench.document.refused().front().rule == "must have one code");
    CHECK_FALSE(bench.apply({0, bench.side(0).elements.size() - 1}, removed()));
    REQUIRE(bench.document.undo());
    CHECK(bench.side(1).elements.size() == before);
}

TEST_CASE("An element that is added lies off the contacts though they fill the middle", "[app][layout]") {
    Bench bench;
    const auto contacts = bench.place("back", "contacts");
    REQUIRE(bench.document.setAll({{pointerTo(bench.document.layout(), contacts), ""}}));
    REQUIRE(bench.document.setAll({{"/sides/1/keep_outs/-", R"({"what": "contacts", "box": [40, 32.5, 6, 2]})"}}));
    REQUIRE(bench.apply({1, 0}, added(NewPart::text, "WORDS")));
    REQUIRE(bench.apply({1, 0}, added(NewPart::photo)));
    const auto& box = bench.side(1).elements.back().box;
    CHECK((box.y + box.height <= 32.5 || box.y >= 34.5 || box.x + box.width <= 40 || box.x >= 46));
}

TEST_CASE("A keep-out is added where its standard has it, refused where something lies, moved and removed", "[app][layout]") {
    Bench bench;
    CHECK_FALSE(bench.apply({0, 0}, added(NewPart::contacts)));
    CHECK(bench.document.refused().front().rule == "must not lie on contacts or stripe");
    const auto place = bench.place("back", "contacts");
    REQUIRE(keepOutAt(bench.document.layout(), place));
    CHECK_FALSE(elementAt(bench.document.layout(), place));
    const auto count = bench.side(1).keepOuts.size();
    REQUIRE(bench.apply(place, removed()));
    CHECK(bench.side(1).keepOuts.size() == count - 1);
    CHECK_FALSE(partNamed(bench.document.layout(), "back", "contacts"));
    REQUIRE(bench.apply({1, 0}, added(NewPart::contacts)));
    const auto again = bench.place("back", "contacts");
    CHECK(boxAt(bench.document.layout(), again)->x == 9);
    REQUIRE(bench.apply(again, movedBy(-0.1, 0)));
    REQUIRE(bench.apply(again, boxWith(BoxPart::width, 15)));
    CHECK(boxAt(bench.document.layout(), again)->x == Approx(8.9));
    CHECK(boxAt(bench.document.layout(), again)->width == 15);
    CHECK(sized(9)(bench.document.layout(), again).empty());
}
