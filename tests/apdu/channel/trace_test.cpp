#include "apdu/channel/trace.h"

#include "tests/support/catch.h"
#include "tests/support/scripted_card.h"

using namespace apdu;

TEST_CASE("A recorded session plays back, and the extra, the missing and the different command are told",
          "[apdu][trace]") {
    test::ScriptedCard card([](const std::string&, int number) { return number == 1 ? "AA9000" : "6A82"; });
    RecordingTransport recording(card);
    REQUIRE(recording.transmit("00A40000"_hex));
    REQUIRE(recording.transmit("00B00000"_hex));
    const auto trace = parseTrace(toText(recording.trace())).value();
    CHECK(trace == recording.trace());

    ReplayTransport replay(trace);
    CHECK(replay.transmit("00A40000"_hex).value() == "AA9000"_hex);
    CHECK_FALSE(replay.finished());
    CHECK(replay.transmit("00B00001"_hex).error().detail == "exchange 2");
    CHECK(replay.transmit("00B00000"_hex).value() == "6A82"_hex);
    CHECK(replay.finished());
    CHECK(replay.transmit("00B00000"_hex).error().code == Code::traceDiffers);
}

TEST_CASE("A trace that is no trace is refused at its line", "[apdu][trace]") {
    CHECK(parseTrace("> 00A4\n> 9000\n").error().detail == "line 2");
    CHECK(parseTrace("> XX\n").error().code == Code::traceMalformed);
    CHECK(parseTrace("> reset\n> 00A4\n").error().detail == "line 2");
    CHECK(parseTrace("> 00A4\n> reset\n").error().detail == "line 2");
    CHECK(parseTrace("< reset\n").error().detail == "line 1");
    CHECK(parseTrace("")->empty());
    CHECK(parseTrace("> 00A4\n< -\n")->front().answer.empty());
}

TEST_CASE("Resets stand in a trace with their answers and pass unasked", "[apdu][trace]") {
    const auto* text = "> reset\n< 3B00\n> 00A4\n< 9000\n> reset\n< 3B01\n> 00B0\n< 6982\n";
    const auto trace = parseTrace(text).value();
    CHECK(toText(trace) == text);
    ReplayTransport replay(trace);
    CHECK(replay.atr() == "3B00"_hex);
    CHECK(replay.transmit("00A4"_hex).value() == "9000"_hex);
    CHECK(replay.transmit("00B0"_hex).value() == "6982"_hex);
    CHECK(replay.atr() == "3B01"_hex);
    CHECK(replay.finished());
}

TEST_CASE("A key that is handed to the reader is in no trace, and plays again", "[apdu][trace]") {
    test::ScriptedCard card([](const std::string&, int) { return "9000"; });
    RecordingTransport recording(card);
    REQUIRE(recording.transmit("FF82000006C0FFEEC0FFEE"_hex));
    CHECK(toText(recording.trace()).find("C0FFEE") == std::string::npos);
    ReplayTransport replay(recording.trace());
    CHECK(replay.transmit("FF82000006C0FFEEC0FFEE"_hex).value() == "9000"_hex);
    CHECK(replay.transmit("FF82000106C0FFEEC0FFEE"_hex).error().code == Code::traceDiffers);
}

TEST_CASE("The keys of a sector and a PIN are in no trace, the data of other blocks are", "[apdu][trace]") {
    const std::string data = "C0FFEEC0FFEE78778800C0FFEEC0FFEE";
    for (const auto* command : {"FFD6000310", "FFD6007F10", "FFD6008F10", "0020000010"})
        CHECK(toHex(traced(*fromHex(command + data))) == command + std::string(32, '0'));
    for (const auto* command : {"FFD6000410", "FFD6008310", "00D6000310"})
        CHECK(toHex(traced(*fromHex(command + data))) == command + data);
    CHECK(toHex(traced("FFD6000310"_hex)) == "FFD6000310");
}

TEST_CASE("The log of a session shows headers and status words and no data", "[apdu][trace]") {
    test::ScriptedCard card([](const std::string&, int) { return "C0FFEE9000"; });
    std::string log;
    LoggingTransport logging(card, [&](const std::string& line) { log += line; });
    REQUIRE(logging.transmit("00D6950003BEEF01"_hex));
    CHECK(log == "00D69500 +8 -> 5 9000");
}
