#include "apdu/core/hex.h"

#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Hexadecimal text comes back as the bytes it was written from", "[apdu][hex]") {
    CHECK(toHex(Bytes{0x00, 0xA4, 0xFF}) == "00A4FF");
    CHECK(fromHex("00 a4 FF").value() == Bytes{0x00, 0xA4, 0xFF});
    CHECK(fromHex("").value().empty());
}

TEST_CASE("Text that is not hexadecimal is refused at the position of the fault", "[apdu][hex]") {
    for (const auto* text : {"0", "0G", "00A", "00 A 4"}) {
        const auto read = fromHex(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == Code::hexInvalid);
    }
    CHECK(fromHex("00G0").error().detail == "position 2");
}
