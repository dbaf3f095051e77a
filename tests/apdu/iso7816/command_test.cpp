#include "apdu/iso7816/command.h"

#include "apdu/core/hex.h"
#include "apdu/iso7816/commands.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Each case of command is framed as ISO 7816-4 says and read back as itself", "[apdu][command]") {
    const struct {
        Command command;
        Bytes start;
        std::size_t size;
    } cases[] = {
        {{0x00, 0x84, 0x00, 0x00}, "00840000"_hex, 4},
        {{0x00, 0x84, 0x00, 0x00, {}, 8}, "0084000008"_hex, 5},
        {{0x00, 0xB0, 0x00, 0x00, {}, 256}, "00B0000000"_hex, 5},
        {{0x00, 0xA4, 0x04, 0x00, "F05A"_hex}, "00A4040002F05A"_hex, 7},
        {{0x00, 0xA4, 0x04, 0x00, "F05A"_hex, 256}, "00A4040002F05A00"_hex, 8},
        {{0x00, 0xB0, 0x00, 0x00, {}, 65536}, "00B00000000000"_hex, 7},
        {{0x00, 0xB0, 0x00, 0x00, {}, 257}, "00B00000000101"_hex, 7},
        {{0x00, 0xD6, 0x00, 0x00, Bytes(300, 1)}, "00D6000000012C01"_hex, 307},
        {{0x00, 0xD6, 0x00, 0x00, Bytes(300, 1), 65536}, "00D6000000012C01"_hex, 309},
        {{0x00, 0xD6, 0x00, 0x00, Bytes(2, 1), 1000}, "00D60000000002010103E8"_hex, 11},
    };
    for (const auto& c : cases) {
        const Bytes encoded = c.command.encode();
        CHECK(encoded.size() == c.size);
        CHECK(Bytes(encoded.begin(), encoded.begin() + static_cast<std::ptrdiff_t>(c.start.size())) ==
              c.start);
        CHECK(Command::parse(encoded).value() == c.command);
    }
}

TEST_CASE("A command whose lengths contradict each other is refused", "[apdu][command]") {
    for (const auto& bytes :
         {"00A404"_hex, "00A4040003F05A"_hex, "00A4040001F05AFFFF"_hex, "00D600000000030102"_hex})
        CHECK(Command::parse(bytes).error().code == Code::commandMalformed);
}

TEST_CASE("The commands that an operator's card is asked are written as their clauses say", "[apdu][command]") {
    CHECK(toHex(getDataObject(0x5FC105).encode()) == "00CB3FFF055C035FC10500");
    CHECK(toHex(getDataObject(0x7E).encode()) == "00CB3FFF035C017E00");
    CHECK(toHex(verify(0x80, "313233343536FFFF"_hex).encode()) == "0020008008313233343536FFFF");
    CHECK(toHex(verify(0x80, {}).encode()) == "00200080");
    CHECK(toHex(changeReferenceData(0x80, "AABB"_hex).encode()) == "0024008002AABB");
    CHECK(toHex(generalAuthenticate(0x11, 0x9A, "7C00"_hex).encode()) == "0087119A027C0000");
}
