#include "apdu/channel/command_chaining.h"
#include "apdu/channel/get_response.h"
#include "apdu/channel/right_length.h"
#include "apdu/iso7816/command.h"
#include "tests/support/catch.h"
#include "tests/support/scripted_card.h"

using namespace apdu;

TEST_CASE("What a card holds back is fetched and put together", "[apdu][channel]") {
    test::ScriptedCard card([](const std::string& command, int number) -> std::string {
        if (number == 1) return "6102";
        if (number == 2) return command == "00C0000002" ? "AABB6101" : "6F00";
        return command == "00C0000001" ? "CC9000" : "6F00";
    });
    GetResponseTransport transport(card);
    CHECK(transport.transmit("00A4000002DF01"_hex).value() == "AABBCC9000"_hex);
}

TEST_CASE("No more is fetched than the command asks for", "[apdu][channel]") {
    test::ScriptedCard card([](const std::string& command, int number) -> std::string {
        if (number == 1) return "6120";
        return command == "00C0000002" ? "AABB611E" : "6F00";
    });
    GetResponseTransport transport(card);
    CHECK(transport.transmit("00880000011102"_hex).value() == "AABB9000"_hex);
    CHECK(card.count == 2);
}

TEST_CASE("A card that never ends its answer is left after a bounded number of rounds", "[apdu][channel]") {
    for (const auto* answer : {"6100", "AA6101"}) {
        test::ScriptedCard card([&](const std::string&, int) { return answer; });
        GetResponseTransport transport(card);
        CHECK(transport.transmit("00A40000"_hex).error().code == Code::getResponseEndless);
        CHECK(card.count <= 66);
    }
}

TEST_CASE("A wrong length is corrected once and not again", "[apdu][channel]") {
    test::ScriptedCard card([](const std::string& command, int) -> std::string {
        return command == "00B0000002" ? "AABB9000" : "6C02";
    });
    CHECK(RightLengthTransport(card).transmit("00B0000000"_hex).value() == "AABB9000"_hex);
    test::ScriptedCard stubborn([](const std::string&, int) { return "6C02"; });
    CHECK(RightLengthTransport(stubborn).transmit("00B0000000"_hex).value() == "6C02"_hex);
    CHECK(stubborn.count == 2);
}

TEST_CASE("A long command travels as a chain whose links say that more follows", "[apdu][channel]") {
    std::string classes;
    std::size_t total = 0;
    test::ScriptedCard card([&](const std::string& command, int) {
        classes += command.substr(0, 2);
        total += std::stoul(command.substr(8, 2), nullptr, 16);
        return "9000";
    });
    CHECK(ChainingTransport(card).transmit(Command(0x00, 0xDB, 0x3F, 0xFF, Bytes(600, 1)).encode()).value() ==
          "9000"_hex);
    CHECK(classes == "101000");
    CHECK(total == 600);
    test::ScriptedCard refusing([](const std::string&, int number) { return number == 2 ? "6A80" : "9000"; });
    CHECK(ChainingTransport(refusing)
              .transmit(Command(0x00, 0xDB, 0x3F, 0xFF, Bytes(600, 1)).encode())
              .value() == "6A80"_hex);
    CHECK(refusing.count == 2);
}
