#include "app/services/layout_change.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

namespace {

struct Bench {
    printer::LayoutDocument document = printer::LayoutDocument::parse(test::resource("layouts/zhengzhou-2013.json")).value();

    [[nodiscard]] ElementPlace place(const std::string& id, std::size_t side = 0) const {
        const auto& elements = document.layout().sides[side].elements;
        const auto found = std::ranges::find(elements, id, &printer::Element::id);
        REQUIRE(found != elements.end());
        return {side, static_cast<std::size_t>(found - elements.begin())};
    }
    printer::Result<void> apply(const ElementPlace& at, const ElementChange& change) {
        return document.setAll(change(document.layout(), at));
    }
    [[nodiscard]] const printer::Element& at(const ElementPlace& at) const { return *elementAt(document.layout(), at); }
};

}  // namespace

TEST_CASE("An element moves by tenths of a millimetre without a rest, and stays on the card", "[app][layout]") {
    Bench bench;
    const auto name = bench.place("title");
    for (int i = 0; i < 3; ++i) REQUIRE(bench.apply(name, movedBy(0.1, 0)));
    CHECK(bench.at(name).box.x == 12.5);
    CHECK_FALSE(bench.document.text().find("12.5,") == std::string::npos);
    REQUIRE(bench.apply(name, movedBy(-100, 100)));
    CHECK(bench.at(name).box.x == 0);
    CHECK(bench.at(name).box.y == Approx(53.98 - bench.at(name).box.height));
    CHECK(movedBy(-1, 0)(bench.document.layout(), name).empty());
    CHECK(movedBy(1, 0)(bench.document.layout(), {7, 0}).empty());
}

TEST_CASE("A portrait keeps its shape whichever side of it is changed", "[app][layout]") {
    Bench bench;
    const auto photo = bench.place("photo");
    REQUIRE(bench.apply(photo, boxWith(BoxPart::width, 20)));
    CHECK(bench.at(photo).box.height == Approx(24.637));
    REQUIRE(bench.apply(photo, boxWith(BoxPart::height, 22)));
    CHECK(bench.at(photo).box.width == Approx(17.859));
}

TEST_CASE("A text takes with its size and its fit what the schema asks for", "[app][layout]") {
    Bench bench;
    const auto household = bench.place("household");
    REQUIRE(bench.apply(household, sized(5)));
    CHECK(bench.at(household).minPoints == 5);
    REQUIRE(bench.apply(household, fitted(printer::Fit::refuse)));
    CHECK(bench.at(household).lines == 1);
    REQUIRE(bench.apply(household, sized(6)));
    REQUIRE(bench.apply(household, fitted(printer::Fit::wrap)));
    REQUIRE(bench.apply(household, inLines(2)));
    REQUIRE(bench.apply(household, shrunkTo(5.5)));
    REQUIRE(bench.apply(household, aligned(printer::Align::right)));
    REQUIRE(bench.apply(household, bold(true)));
    const auto& text = bench.at(household);
    CHECK(text.points == 6);
    CHECK(text.minPoints == 5.5);
    CHECK(text.lines == 2);
    CHECK(text.align == printer::Align::right);
    CHECK(text.bold);
    CHECK_FALSE(bench.apply(household, shrunkTo(7)));
}

TEST_CASE("The palette is the layout's own colours, the most used first", "[app][layout]") {
    Bench bench;
    const auto colours = paletteOf(bench.document.layout());
    CHECK(std::ranges::find(colours, "#CFA64E") != colours.end());
    CHECK(std::ranges::find(colours, "#123456") == colours.end());
    const auto band = bench.place("band");
    REQUIRE(bench.apply(band, coloured("#CFA64E")));
    CHECK(bench.at(band).colour == "#CFA64E");
    CHECK_FALSE(bench.apply(band, coloured("gold")));
}

TEST_CASE("A fault's pointer leads to its element, and other pointers to none", "[app][layout]") {
    CHECK(placeOf("/sides/1/elements/12/box") == ElementPlace{1, 12});
    CHECK(placeOf("/sides/0/elements/3") == ElementPlace{0, 3});
    for (const auto* pointer : {"", "/version", "/sides/1", "/sides/x/elements/1", "/sides/1/elements/"}) CHECK_FALSE(placeOf(pointer));
}
