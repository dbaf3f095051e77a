#include "app/issuance/printer_moves.h"

#include "tests/support/catch.h"

using namespace app;
using enum PrinterStep;

namespace {

Onward ask(PrinterStep step, bool ended, bool inside, bool wentOut = false) {
    return onward({step, ended, inside, wentOut});
}

}  // namespace

TEST_CASE("A card that printing was begun on is never printed again", "[app][in_printer]") {
    for (const auto step : {front, back})
        for (const bool ended : {false, true}) CHECK(ask(step, ended, true) == Onward::reject);
    CHECK(ask(flip, false, true) == Onward::reject);  // the front's last panel is not known to be there
    CHECK(ask(eject, false, true) == Onward::reject);
}

TEST_CASE("A card whose front is proved whole gets its back after its chip was asked again", "[app][in_printer]") {
    CHECK(ask(flip, true, true) == Onward::secondSide);
    for (const auto step : {recheck, reflip})
        for (const bool ended : {false, true}) CHECK(ask(step, ended, true) == Onward::secondSide);
}

TEST_CASE("A card that nothing was printed on goes to the station again", "[app][in_printer]") {
    for (const auto step : {load, station, chip})
        for (const bool ended : {false, true}) CHECK(ask(step, ended, true) == Onward::chip);
    CHECK(ask(load, false, false) == Onward::feedAgain);
}

TEST_CASE("A card that is not inside any more is missing, unless it went out by itself", "[app][in_printer]") {
    CHECK(ask(load, true, false) == Onward::missing);
    for (const auto step : {station, chip, front, flip, recheck, reflip, back})
        for (const bool ended : {false, true}) CHECK(ask(step, ended, false) == Onward::missing);
    CHECK(ask(eject, false, false) == Onward::missing);
    CHECK(ask(eject, false, false, true) == Onward::finished);
    CHECK(ask(eject, false, true, true) == Onward::finished);  // it lies at the exit
    CHECK(ask(eject, true, false, true) == Onward::finished);
}

TEST_CASE("A card on its way to the reject box goes there", "[app][in_printer]") {
    CHECK(ask(reject, false, true) == Onward::reject);
    CHECK(ask(reject, false, false) == Onward::rejected);
    CHECK(ask(reject, true, false) == Onward::rejected);
}

TEST_CASE("Each step of a printer is kept under a name of its own", "[app][in_printer]") {
    for (const auto step : {load, station, chip, front, flip, recheck, reflip, back, eject, reject})
        CHECK(printerStepNamed(nameOf(step)) == step);
    CHECK_FALSE(printerStepNamed("fly"));
}
