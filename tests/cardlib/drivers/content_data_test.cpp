#include "cardlib/drivers/content_data.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

TEST_CASE("Production life cycle data is read field by field", "[cardlib][drivers]") {
    // Every field numbered after its first byte.
    Bytes answer = "9F7F2A"_hex;
    for (Byte i = 0; i < 42; ++i) answer.push_back(i);
    const auto data = parseProductionLifeCycle(answer).value();
    CHECK(data.fabricator == 0x0001);
    CHECK(data.releaseLevel == 0x0809);
    CHECK(data.fabricationDate == 0x0A0B);
    CHECK(data.serialNumber == 0x0C0D0E0F);
    CHECK(data.batch == 0x1011);
    CHECK(data.prePersonalizationDate == 0x1C1D);
    CHECK(data.prePersonalizationEquipment == 0x1E1F2021);
    CHECK(data.personalizationEquipment == 0x26272829);
    CHECK(apdu::toHex(data.chipSerial()) == "00010A0B0C0D0E0F1011");
    answer.pop_back();
    CHECK(parseProductionLifeCycle(answer).error().code == Code::lifeCycleDataMalformed);
}

TEST_CASE("Key information lists each key, and what is none is refused", "[cardlib][drivers]") {
    const auto keys = parseKeyInformation("E00CC00401FF8010C004020188 20"_hex).value();
    CHECK(keys == std::vector<KeyInformation>{{1, 0xFF, 0x80, 16}, {2, 0x01, 0x88, 32}});
    for (const auto& bytes : {"E000"_hex, "E005C00301FF80"_hex, "E006C10401FF8010"_hex, "E006C00401FFFF10"_hex, ""_hex})
        CHECK(parseKeyInformation(bytes).error().code == Code::keyInformationMalformed);
}

TEST_CASE("A content list gives name, state, privileges and load file of each entry", "[cardlib][drivers]") {
    const auto entries = parseContentList(
        "E3154F05A0000000019F70010FC50100C405A000000002"_hex).value();
    CHECK(entries == std::vector<ContentEntry>{{"A000000001"_hex, 0x0F, {0x00}, "A000000002"_hex}});
    CHECK(parseContentList(""_hex)->empty());
    for (const auto& bytes : {"E30A4F04A00000009F70010F"_hex, "E3074F05A000000001"_hex, "4F05A000000001"_hex, "E3FF"_hex})
        CHECK(parseContentList(bytes).error().code == Code::contentListMalformed);
}
