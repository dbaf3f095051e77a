#include "printer/virtual_printer/printer_body.h"

#include "tests/support/catch.h"

using namespace printer;

namespace {

const InkPanel resin{'k', 648, 1016, Bytes(648 * 1016, 0)};

// A printer with a card before its head.
PrinterBody loaded() {
    PrinterBody body({.cards = 2});
    REQUIRE(body.begin(Movement::load));
    REQUIRE_FALSE(body.finish());
    return body;
}

}  // namespace

TEST_CASE("A cover opened and closed again during a panel spoils it, and a card taken out meanwhile is printed no more",
          "[printer][virtual_printer]") {
    for (const bool taken : {false, true}) {
        INFO(taken);
        auto body = loaded();
        REQUIRE(body.beginPanel(resin));
        REQUIRE(body.openCover());
        if (taken) REQUIRE(body.takeInside());
        REQUIRE(body.closeCover());
        const auto failed = body.finish();
        REQUIRE(failed);
        CHECK(failed->trouble == Trouble::coverOpen);
        CHECK(failed->phase == Phase::during);
        CHECK(body.books()[0].front.empty());
        CHECK(body.panelsPrinted() == 0);
    }
}

TEST_CASE("A card taken out while it is ejected is not counted as ejected", "[printer][virtual_printer]") {
    auto body = loaded();
    REQUIRE(body.begin(Movement::eject));
    REQUIRE(body.openCover());
    REQUIRE(body.takeInside());
    REQUIRE(body.closeCover());
    CHECK(body.finish());
    CHECK(body.ejected() == 0);
    CHECK(body.count(BookedCard::Where::taken) == 1);
}

TEST_CASE("Nothing is printed on a card that lies at the exit", "[printer][virtual_printer]") {
    auto body = loaded();
    body.faults.add(parsePrinterFaults("not-taken 1").value());
    REQUIRE(body.begin(Movement::eject));
    REQUIRE_FALSE(body.finish());
    REQUIRE(body.place() == Place::exit);
    const auto refused = body.beginPanel(resin);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().trouble == Trouble::outputCardNotTaken);
    CHECK(body.books()[0].frontBegun == 0);
}
