#include "cardlib/virtual_card/virtual_slot.h"

#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "tests/support/catch.h"
#include "tests/support/fake_reader.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;
using apdu::operator""_hex;
using namespace std::chrono_literals;

namespace {

const auto makeMaster = "80E03F000D38FFFFFAFA01FFFFFFFFFFFFFF"_hex;
const Bytes powerOff{0}, powerOn{1}, reset{2}, wantAtr{4};

struct Bench {
    explicit Bench(SlotOptions options = {}, const CardModel& model = {Family::nativeCos, "sm4"})
        : store(CardStore::open(folder.path() / "slot", model, 5).value()),
          slot(store, (options.port = reader.port(), options)) {
        REQUIRE(slot.start());
        REQUIRE(slot.keepConnected());
        reader.accept();
    }
    // What the program does between two messages.
    void pass(std::chrono::milliseconds time) {
        std::this_thread::sleep_for(time);
        REQUIRE(slot.keepConnected());
    }
    void tell(const Bytes& message) {
        reader.say(message);
        REQUIRE(slot.serveReader());
    }
    std::string ask(const Bytes& command) {
        tell(command);
        return apdu::toHex(reader.hear());
    }
    nlohmann::json control(const std::string& line) { return nlohmann::json::parse(slot.control(line)); }

    test::TemporaryFolder folder;
    test::FakeReader reader;
    CardStore store;
    VirtualSlot slot;
};

}  // namespace

TEST_CASE("A feeder gives its next card when the host lets go of one that was written", "[cardlib][virtual_slot]") {
    Bench bench({.stack = true});
    const auto first = bench.control("state")["serial"];
    const auto stays = [&] {
        bench.pass(300ms);
        return bench.control("state")["serial"] == first;
    };
    bench.tell(powerOn);
    bench.ask("0084000008"_hex);
    bench.tell(reset);
    bench.tell(powerOff);
    CHECK(stays());  // nothing was written
    bench.tell(powerOn);
    CHECK(bench.ask(makeMaster) == "9000");
    bench.tell(powerOff);
    CHECK(stays());  // the host died
    bench.tell(powerOn);
    bench.ask("0084000008"_hex);
    bench.tell(reset);
    CHECK(stays());
    bench.pass(100ms);
    bench.tell(powerOff);
    CHECK(stays());  // nobody used it any more
    bench.tell(powerOn);
    bench.tell(powerOff);
    CHECK(stays());  // power without a command is no work
    bench.tell(powerOn);
    bench.ask("0084000008"_hex);
    bench.tell(reset);
    bench.tell(powerOff);
    bench.tell(powerOn);
    CHECK(stays());  // it was only for a moment
    bench.ask("0084000008"_hex);
    bench.tell(reset);
    bench.tell(powerOff);
    CHECK_FALSE(stays());
    const auto next = bench.control("state");
    CHECK(next["kept"] == nlohmann::json{first});
    CHECK(next["stack_left"] == 4);
}

TEST_CASE("A feeder keeps its card when the service cuts the power and is gone", "[cardlib][virtual_slot]") {
    Bench bench({.stack = true});
    const auto first = bench.control("state")["serial"];
    bench.tell(powerOn);
    CHECK(bench.ask(makeMaster) == "9000");
    bench.tell(reset);
    bench.tell(powerOff);
    bench.reader.hangUp();
    REQUIRE(bench.slot.serveReader());
    bench.pass(300ms);
    CHECK(bench.control("state")["serial"] == first);
}

TEST_CASE("Without a stack a card stays, and what was written is there after the program began again",
          "[cardlib][virtual_slot]") {
    Bench bench;
    bench.tell(powerOn);
    CHECK(bench.ask(makeMaster) == "9000");
    bench.tell(powerOff);
    auto again = CardStore::open(bench.folder.path() / "slot", {Family::storageCard, "1k"}, 9).value();
    CHECK(again.model().algorithm == "sm4");
    const auto card = again.current().value();
    CHECK(apdu::toHex(card->process("00A40000023F00"_hex)) == "9000");
}

TEST_CASE("A card takes the time that its line and EEPROM take, and counts it", "[cardlib][virtual_slot]") {
    Bench bench({.line = {.interface = CardInterface::contactless, .timing = Timing::contactless106}});
    bench.tell(powerOn);
    const auto start = std::chrono::steady_clock::now();
    CHECK(bench.ask(makeMaster) == "9000");
    const auto took = std::chrono::steady_clock::now() - start;
    const auto state = bench.control("state");
    CHECK(state["write_us"] == 2000);
    CHECK(state["line_us"] > 1500);
    CHECK(state["interface"] == "contactless");
    CHECK(took >= std::chrono::microseconds(state["line_us"].get<int>() + 2000));
}

TEST_CASE("The answer to reset and the protocol are those of the interface", "[cardlib][virtual_slot]") {
    Bench bytes({.line = {.protocol = CardProtocol::t0}});
    CHECK(bytes.ask(wantAtr).starts_with("3B0C5A4A"));
    bytes.tell(powerOn);
    CHECK(bytes.ask(makeMaster) == "9000");
    CHECK(bytes.ask("0084000000"_hex) == "6700");
    CHECK(bytes.ask("0084000008"_hex).size() == 20);
    const std::string waiting = bytes.ask("00A40000023F00"_hex);
    REQUIRE(waiting.starts_with("61"));
    const std::string information = bytes.ask(*apdu::fromHex("00C00000" + waiting.substr(2)));
    CHECK(information.starts_with("6F"));
    CHECK(information.ends_with("9000"));
    Bench air({.line = {.interface = CardInterface::contactless}});
    CHECK(air.ask(wantAtr).starts_with("3B8C80015A4A"));
}

TEST_CASE("Faults are given and taken back over the control socket", "[cardlib][virtual_slot]") {
    Bench bench;
    bench.tell(powerOn);
    CHECK(bench.slot.control("fault burn 3").starts_with("error: cardlib.faultScriptMalformed"));
    CHECK(bench.slot.control("pull never").starts_with("error: "));
    CHECK(bench.slot.control("eject").starts_with("error: insert [SERIAL]"));
    bench.control("pull 3");
    bench.control("fault garble 2");  // instead of the pull
    CHECK(bench.ask(makeMaster) == "9000");
    CHECK(bench.ask("00A40000023F00"_hex) == "9020");
    CHECK(bench.ask("00A40000023F00"_hex) == "9000");
    bench.control("pull 1");
    bench.tell("00A40000023F00"_hex);
    CHECK(bench.reader.hear().empty());
    CHECK(bench.control("state")["present"] == false);
    CHECK(bench.control("insert")["present"] == true);
    CHECK(bench.control("state")["apdus"] == 0);
}

TEST_CASE("A forged copy lies in the slot when it is put in next, and the original is kept",
          "[cardlib][virtual_slot]") {
    Bench bench;
    const std::string original = bench.control("state")["serial"];
    bench.control("fault serial 5A4A0102030405060708");
    bench.control("remove");
    const auto state = bench.control("insert");
    CHECK(state["serial"] == "5A4A0102030405060708");
    CHECK(state["kept"] == nlohmann::json{original});
    CHECK(bench.control("insert " + original)["serial"] == original);
    CHECK(bench.control("insert 5A4A0102030405060708")["serial"] == "5A4A0102030405060708");
}

TEST_CASE("A trace is for its owner only, and says no key that no line would show", "[cardlib][virtual_slot]") {
    Bench bench({.line = {.interface = CardInterface::contactless}}, {Family::storageCard, "1k"});
    const auto file = bench.folder.path() / "trace";
    REQUIRE(bench.slot.traceTo(file));
    bench.tell(powerOn);
    bench.ask("FF82000006C0FFEEC0FFEE"_hex);
    bench.ask("FFCA000000"_hex);
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const auto text = apdu::readFile(file, 100000).value();
    const auto trace = apdu::parseTrace({reinterpret_cast<const char*>(text.data()), text.size()}).value();
    REQUIRE(trace.size() == 3);
    CHECK(trace[0].command.empty());
    CHECK(trace[1].command == "FF82000006000000000000"_hex);
    CHECK(trace[2].answer.size() == 6);
    // It plays again, whatever the key.
    apdu::ReplayTransport replay(trace);
    CHECK(replay.atr() == trace[0].answer);
    CHECK(replay.transmit("FF82000006C0FFEEC0FFEE"_hex).value() == "9000"_hex);
    CHECK(replay.transmit("FFCA000000"_hex).value() == trace[2].answer);
    CHECK(replay.finished());
    CHECK(bench.slot.traceTo(bench.folder.path() / "no/such/folder").error().code == Code::traceNotWritten);
}
