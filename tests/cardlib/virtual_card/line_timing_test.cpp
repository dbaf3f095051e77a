#include "cardlib/virtual_card/line/line_timing.h"

#include "tests/support/catch.h"

using namespace cardlib;

namespace {

double us(const LineOptions& line, std::size_t command, std::size_t answer) {
    return std::chrono::duration<double, std::micro>(lineTime(line, command, answer)).count();
}

LineOptions contact(Timing timing, CardProtocol protocol) {
    return {CardInterface::contact, protocol, timing, false};
}

LineOptions air(Timing timing) {
    return {CardInterface::contactless, CardProtocol::t1, timing, false};
}

}  // namespace

TEST_CASE("On the contacts a character takes 12 etu, and each turn of the direction its guard time",
          "[cardlib][line_timing]") {
    const double etu = 372 / 3.5712;
    // READ BINARY of 16 bytes. T=0: 5 of header, the procedure byte, 18 of answer.
    CHECK(us(contact(Timing::contact9600, CardProtocol::t0), 5, 18) == Approx(etu * (12 * 24 + 32)).margin(1));
    // T=1: two blocks with 4 bytes of prologue and check each.
    CHECK(us(contact(Timing::contact9600, CardProtocol::t1), 5, 18) ==
          Approx(etu * (12 * (23 + 8) + 44)).margin(1));
    CHECK(us(contact(Timing::contactFast, CardProtocol::t1), 5, 18) ==
          Approx(4 * (12 * (23 + 8) + 44)).margin(1));
}

TEST_CASE("On the air a byte takes 9 bits of its rate, and a frame its delay", "[cardlib][line_timing]") {
    const auto expected = [](double etu) { return etu * (9 * (23 + 6) + 4) + 2 * 1172 / 13.56; };
    CHECK(us(air(Timing::contactless106), 5, 18) == Approx(expected(128 / 13.56)).margin(1));
    CHECK(us(air(Timing::contactless424), 5, 18) == Approx(expected(32 / 13.56)).margin(1));
    CHECK(us(air(Timing::contactless848), 5, 18) == Approx(expected(16 / 13.56)).margin(1));
    // Two blocks of answer: a third and a fourth frame for the second block and the acknowledgement of the first.
    CHECK(us(air(Timing::contactless106), 5, 258) ==
          Approx(128 / 13.56 * (9 * (263 + 12) + 8) + 4 * 1172 / 13.56).margin(1));
}

TEST_CASE("A line without timing takes no time, and an EEPROM two milliseconds for each page begun",
          "[cardlib][line_timing]") {
    CHECK(us({}, 5, 18) == 0);
    CHECK(writeTime(0).count() == 0);
    CHECK(writeTime(1) == std::chrono::milliseconds(2));
    CHECK(writeTime(64) == std::chrono::milliseconds(2));
    CHECK(writeTime(65) == std::chrono::milliseconds(4));
}

TEST_CASE("What does not go together at a card is refused with its reason", "[cardlib][line_options]") {
    const auto told = [](Family family, const LineOptions& line) {
        const auto fits = checkLine(family, line);
        return fits ? "" : fits.error().detail;
    };
    CHECK(told(Family::nativeCos, {}).empty());
    CHECK(told(Family::storageCard, air(Timing::contactless106)).empty());
    CHECK(told(Family::storageCard, {}) == "a storage card has no contacts");
    CHECK(told(Family::storageCard, air(Timing::contactless424)) == "a storage card speaks 106 kbit/s only");
    CHECK(told(Family::nativeCos, air(Timing::contactFast)) == "the timing is the other interface's");
    CHECK(told(Family::nativeCos, {.extendedLength = true}) ==
          "only global_platform cards take extended length");
    CHECK(told(Family::globalPlatform, {.protocol = CardProtocol::t0, .extendedLength = true}) ==
          "T=0 has no extended length");
    CHECK(told(Family::globalPlatform, {.extendedLength = true}).empty());
    CHECK(told(Family::operatorCard, {}).empty());
    CHECK(told(Family::operatorCard, {.protocol = CardProtocol::t0}) == "an operator's card speaks T=1");
}
