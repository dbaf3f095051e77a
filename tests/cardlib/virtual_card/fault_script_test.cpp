#include "cardlib/virtual_card/line/fault_script.h"

#include "tests/support/catch.h"

using namespace cardlib;
using Kind = Fault::Kind;

TEST_CASE("A fault script names what goes wrong, one a line or between semicolons", "[cardlib][fault_script]") {
    const auto faults = parseFaults(
                            "pull 3; pull 4 before; pull 5 half\n"
                            "mute 6   # and stays mute\n"
                            "garble 7;slow 8 250;worn 40\n"
                            "\n# nothing\nserial 5A4A0102030405060708\n")
                            .value();
    REQUIRE(faults.size() == 8);
    CHECK(faults[0] == Fault{Kind::pullAfter, 3, {}, {}});
    CHECK(faults[1].kind == Kind::pullBefore);
    CHECK(faults[2].kind == Kind::pullHalf);
    CHECK(faults[3] == Fault{Kind::mute, 6, {}, {}});
    CHECK(faults[5].delay == std::chrono::milliseconds(250));
    CHECK(faults[6] == Fault{Kind::worn, 40, {}, {}});
    CHECK(faults[7].serial.size() == 10);
    CHECK(parseFaults(toScript(faults)).value() == faults);
    CHECK(parseFaults("").value().empty());
}

TEST_CASE("A malformed fault is told by its place, its words and the rule", "[cardlib][fault_script]") {
    const auto told = [](const char* script) {
        const auto faults = parseFaults(script);
        REQUIRE_FALSE(faults);
        CHECK(faults.error().code == Code::faultScriptMalformed);
        return faults.error().detail;
    };
    CHECK(told("mute 1; burn 2") ==
          "fault 2, \"burn 2\": is none of pull, mute, garble, slow, worn, serial");
    CHECK(told("pull 0") == "fault 1, \"pull 0\": wants a number from 1");
    CHECK(told("pull 3x") == "fault 1, \"pull 3x\": wants a number from 1");
    CHECK(told("pull 3 during") == "fault 1, \"pull 3 during\": wants before, after or half");
    CHECK(told("slow 3") == "fault 1, \"slow 3\": has too few or too many words");
    CHECK(told("slow 3 700000") == "fault 1, \"slow 3 700000\": wants milliseconds, 1 to 600000");
    CHECK(told("mute 3 4") == "fault 1, \"mute 3 4\": has too few or too many words");
    CHECK(told("serial 5A") == "fault 1, \"serial 5A\": wants 20 hexadecimal digits");
    CHECK(told("worn 99999999999999999999") ==
          "fault 1, \"worn 99999999999999999999\": wants a number from 1");
}
