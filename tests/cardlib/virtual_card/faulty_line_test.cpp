#include "cardlib/virtual_card/line/faulty_line.h"

#include "apdu/core/hex.h"
#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

// The master file of a native card with a file of ten bytes that anybody may write.
const auto makeMaster = "80E03F000D38FFFFFAFA01FFFFFFFFFFFFFF"_hex;
const auto makeFile = "80E000150728000AF0F0FFFF"_hex;
const auto updateFirst = "00D6950002ABCD"_hex;
const auto readFirst = "00B0950002"_hex;

struct Bench {
    explicit Bench(const char* script, const LineOptions& options = {})
        : card(makeBlank({Family::nativeCos, "sm4"}, Bytes(10, 0x31))), reader(*card, options) {
        reader.add(parseFaults(script).value());
    }
    std::string send(const Bytes& command) {
        const auto answer = reader.transmit(command);
        return answer ? apdu::toHex(*answer) : nameOf(answer.error().code);
    }
    std::unique_ptr<VirtualCard> card;
    InProcessReader reader;
};

}  // namespace

TEST_CASE("A worn EEPROM refuses every write from its number on, and keeps what it has", "[cardlib][faults]") {
    Bench bench("worn 4");
    CHECK(bench.send(makeMaster) == "9000");
    CHECK(bench.send(makeFile) == "9000");
    CHECK(bench.send(updateFirst) == "9000");
    CHECK(bench.send("00D69500021234"_hex) == "6581");
    CHECK(bench.send(readFirst) == "ABCD9000");
    bench.reader.insert();
    CHECK(bench.send("00D69500021234"_hex) == "6581");
    CHECK(bench.send(readFirst) == "ABCD9000");
}

TEST_CASE("A mute card stays mute until it is reset, and a garbled answer hides a done command",
          "[cardlib][faults]") {
    Bench bench("garble 2; mute 4");
    CHECK(bench.send(makeMaster) == "9000");
    CHECK(bench.send(makeFile) == "9020");
    CHECK(bench.send(readFirst) == "00009000");
    CHECK(bench.send(updateFirst) == "apdu.transmissionFailed");
    CHECK(bench.send(readFirst) == "apdu.transmissionFailed");
    bench.reader.insert();
    CHECK(bench.send(readFirst) == "00009000");
}

TEST_CASE("A card pulled before, after or amid a command has it not, whole or half", "[cardlib][faults]") {
    for (const auto& [moment, expected] : {std::pair{"before", "00009000"}, {"after", "ABCD9000"}, {"half", "AB009000"}}) {
        INFO(moment);
        Bench bench((std::string("pull 3 ") + moment).c_str());
        bench.send(makeMaster);
        bench.send(makeFile);
        CHECK(bench.send(updateFirst) == "apdu.cardRemoved");
        CHECK(bench.send(readFirst) == "apdu.cardRemoved");
        bench.reader.insert();
        CHECK(bench.send(readFirst) == expected);
    }
}

TEST_CASE("A copied card answers with another chip's serial and the same content", "[cardlib][faults]") {
    for (const auto& model : {CardModel{Family::nativeCos, "sm4"}, CardModel{Family::globalPlatform, "scp03-128"},
                              CardModel{Family::storageCard, "1k"}}) {
        INFO(nameOf(model.family));
        const auto card = makeBlank(model, Bytes(10, 0x31));
        InProcessReader reader(*card);
        reader.add(parseFaults("serial 5A4A0102030405060708").value());
        const Bytes before = reader.atr();
        reader.insert();
        const bool told = model.family != Family::storageCard;  // else the UID alone tells
        CHECK((reader.atr() != before) == told);
        const auto uid = reader.transmit("FFCA000000"_hex).value();
        if (!told) CHECK(uid == "5A4A01029000"_hex);
        CHECK(card->copyOnto(card->serial())->eeprom() == card->eeprom());
        CHECK(card->copyOnto(Bytes(10, 0x32))->eeprom() != card->eeprom());
    }
}

TEST_CASE("The answer to reset names interface and protocol, and the serial on both", "[cardlib][answer_to_reset]") {
    const auto card = makeBlank({Family::nativeCos, "sm4"}, "5A4A0102030405060708"_hex);
    const auto atr = [&](const LineOptions& options) { return apdu::toHex(CardLine(options).atr(*card)); };
    CHECK(atr({}) == "3B8C015A4A5A4A010203040506070885");
    CHECK(atr({.protocol = CardProtocol::t0}) == "3B0C5A4A5A4A0102030405060708");
    CHECK(atr({.timing = Timing::contactFast}) == "3B9C96015A4A5A4A010203040506070803");
    CHECK(atr({.interface = CardInterface::contactless}) == "3B8C80015A4A5A4A010203040506070805");
    CHECK(card->atr() == "3B8C015A4A5A4A010203040506070885"_hex);
    CHECK(apdu::toHex(makeBlank({Family::storageCard, "1k"}, Bytes(10, 0x31))->atr()) ==
          "3B8F8001804F0CA000000306030001000000006A");
}

TEST_CASE("Extended length is taken where the card was ordered with it", "[cardlib][card_line]") {
    const auto card = makeBlank({Family::globalPlatform, "scp03-128"}, Bytes(10, 0x31));
    const auto command = "80CA9F7F000100"_hex;
    const auto word = [&](const LineOptions& options) {
        const auto answer = InProcessReader(*card, options).transmit(command).value();
        return apdu::toHex(ByteView(answer).last(2));
    };
    CHECK(word({}) == "6700");
    CHECK(word({.extendedLength = true}) == "9000");
}
