#include "apdu/iso7816/file_control.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("What a card tells of a selected application is read field by field", "[apdu][file_control]") {
    const auto control = parseFileControl("6F1B83023F0084 07F05A5A4A5A5A01 8A0105 A5099F0C06010203040506"_hex).value();
    CHECK(control.identifier == 0x3F00);
    CHECK(toHex(control.name) == "F05A5A4A5A5A01");
    CHECK(control.lifeCycle == 0x05);
    CHECK(control.isUsable());
    REQUIRE(control.proprietary.size() == 1);
    CHECK(toHex(control.proprietary[0].value) == "010203040506");
    CHECK_FALSE(control.size);
    CHECK_FALSE(control.isDirectory());
}

TEST_CASE("File control parameters of an elementary file and of a directory", "[apdu][file_control]") {
    const auto file = parseFileControl("620E 80020100 820101 8302 2F00 880108"_hex).value();
    CHECK(file.size == 256);
    CHECK(file.descriptor == 0x01);
    CHECK(file.shortIdentifier == 1);
    CHECK_FALSE(file.isDirectory());
    // 80 says how many bytes of data there are, 81 counts what surrounds them too.
    CHECK(parseFileControl("6208 81020110 80020100"_hex)->size == 256);
    CHECK(parseFileControl("6206 820178 8A010C"_hex)->isDirectory());
}

TEST_CASE("A deactivated or terminated file is not usable, one in a state of its maker's is", "[apdu][file_control]") {
    const auto usable = [](const Bytes& state) {
        return parseFileControl(concat("62038A01"_hex, state))->isUsable();
    };
    for (const auto& state : {"00"_hex, "01"_hex, "03"_hex, "05"_hex, "07"_hex, "1C"_hex}) CHECK(usable(state));
    for (const auto& state : {"04"_hex, "06"_hex, "0C"_hex, "0F"_hex}) CHECK_FALSE(usable(state));
}

TEST_CASE("An answer that is no template, or has an object of a wrong length, is refused", "[apdu][file_control]") {
    for (const auto& bytes : {""_hex, "84023F00"_hex, "6F0383013F"_hex, "6F028000"_hex,
                              "6F028200"_hex, "6F028A00"_hex, "6F028400"_hex, "6F0488020102"_hex,
                              "6F07 80050000000001"_hex})
        CHECK_FALSE(parseFileControl(bytes));
    CHECK(parseFileControl("84023F00"_hex).error().code == Code::fileControlMalformed);
    CHECK(parseFileControl("6F05"_hex).error().code == Code::tlvMalformed);
}
