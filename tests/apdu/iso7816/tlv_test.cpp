#include "apdu/iso7816/tlv.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("A directory entry is read into its parts and written back to the same bytes", "[apdu][tlv]") {
    const Bytes entry = "610E4F07F05A5A4A5A5A015003414243"_hex;
    const auto objects = parseTlv(entry);
    REQUIRE(objects);
    REQUIRE(objects->size() == 1);
    CHECK(objects->front().find(0x4F)->value == "F05A5A4A5A5A01"_hex);
    CHECK(objects->front().find(0x50)->value == "414243"_hex);
    CHECK(objects->front().find(0x51) == nullptr);
    CHECK(encodeTlv(*objects) == entry);
}

TEST_CASE("Long tags and long lengths come back as they were", "[apdu][tlv]") {
    const Tlv small{0x9F7F, Bytes(5, 1), {}}, large{0x5F2E, Bytes(70000, 2), {}},
        middle{0xC0, Bytes(200, 3), {}};
    const std::vector<Tlv> all{small, large, middle};
    CHECK(parseTlv(encodeTlv(all)).value() == all);
    CHECK(encodeTlv(middle).size() == 203);
}

TEST_CASE("Padding between objects is skipped", "[apdu][tlv]") {
    CHECK(parseTlv("0000810101FFFF820102"_hex).value().size() == 2);
    CHECK(parseTlv({}).value().empty());
}

TEST_CASE("What stands in an object is given as it stands, whatever it is", "[apdu][tlv]") {
    const Bytes objects = "0081010170035BFF82830102"_hex;  // 70 holds no object
    CHECK_FALSE(parseTlv(objects));
    CHECK(toHex(valueOf(objects, 0x70).value()) == "5BFF82");
    CHECK(toHex(valueOf(objects, 0x83).value()) == "02");
    CHECK_FALSE(valueOf(objects, 0x84));
    CHECK_FALSE(valueOf("7003FF"_hex, 0x70));
    CHECK_FALSE(valueOf({}, 0x70));
}

TEST_CASE("Objects whose lengths do not fit are refused", "[apdu][tlv]") {
    for (const auto& bytes :
         {"81"_hex, "810201"_hex, "8180"_hex, "818402"_hex, "1F"_hex, "1F8181810100"_hex, "6103810501"_hex})
        CHECK(parseTlv(bytes).error().code == Code::tlvMalformed);
    Bytes nested = "8100"_hex;
    for (int i = 0; i < 9; ++i) nested = concat(Bytes{0x61, static_cast<Byte>(nested.size())}, nested);
    CHECK_FALSE(parseTlv(nested));
}
