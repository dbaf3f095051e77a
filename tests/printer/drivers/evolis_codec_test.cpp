#include <random>

#include "printer/drivers/evolis_stream.h"
#include "tests/support/catch.h"

using namespace printer;

namespace {

// Photograph-like, banded, flat and noisy lines, from a fixed seed.
InkPanel samplePanel(char ink) {
    std::mt19937 random(20261124);
    InkPanel panel{ink, 648, 1016, Bytes(648 * 1016)};
    for (std::size_t line = 0; line < 1016; ++line)
        for (std::size_t dot = 0; dot < 648; ++dot) {
            Byte& value = panel.values[line * 648 + dot];
            switch (line % 5) {
                case 0: value = 0; break;
                case 1: value = 255; break;
                case 2: value = static_cast<Byte>(dot / 3); break;
                case 3: value = static_cast<Byte>(random()); break;
                default: value = dot < 300 ? static_cast<Byte>(line) : 0;
            }
        }
    return panel;
}

InkPanel quantised(InkPanel panel, int levels) {
    for (Byte& value : panel.values) value = evolisQuantised(value, levels);
    return panel;
}

std::vector<EvolisCommand> parsed(ByteView bytes) {
    return EvolisCommandParser().take(bytes);
}

}  // namespace

TEST_CASE("A panel comes out at every level as it went in, packed and compressed", "[printer][evolis]") {
    const auto panel = samplePanel('m');
    for (const int levels : {2, 32, 64, 128}) {
        const auto expected = quantised(panel, levels);
        const Bytes packed = evolisPack(panel, levels);
        CHECK(packed.size() == evolisPanelBytes(levels));
        CHECK(evolisUnpack('m', levels, packed)->values == expected.values);
        CHECK(evolisExpand('m', levels, evolisCompress(panel, levels))->values == expected.values);
    }
    CHECK(evolisPanelBytes(2) == 84624);
    CHECK(evolisPanelBytes(32) == 423120);
    CHECK(evolisPanelBytes(64) == 507744);
    CHECK(evolisPanelBytes(128) == 592368);
}

TEST_CASE("Quantisation keeps white and full ink and is off by less than one level", "[printer][evolis]") {
    for (const int levels : {32, 64, 128}) {
        CHECK(evolisQuantised(0, levels) == 0);
        CHECK(evolisQuantised(255, levels) == 255);
        for (int value = 0; value < 256; ++value)
            CHECK(std::abs(evolisQuantised(static_cast<Byte>(value), levels) - value) <= 256 / levels);
    }
}

TEST_CASE("The compressed lines are those that are published", "[printer][evolis]") {
    InkPanel panel{'k', 648, 1016, Bytes(648 * 1016, 0)};
    std::fill_n(panel.values.begin() + 648, 648, Byte{255});
    panel.values[2 * 648 + 9] = 255;
    Bytes lines = evolisCompress(panel, 2);
    CHECK(Bytes(lines.begin(), lines.begin() + 5) == Bytes{0x00, 0xFF, 0x02, 0x00, 0x40});
    std::fill_n(panel.values.begin(), 300, Byte{255});
    std::fill_n(panel.values.begin() + 648, 648, Byte{255});
    lines = evolisCompress(panel, 64);  // bit 6 adds 256; 648 dots are more than 511
    CHECK(Bytes(lines.begin(), lines.begin() + 8) == Bytes{0xFF, 44, 0x80, 0x00, 0xFF, 0xFF, 0xBF, 137});
    lines = evolisCompress(panel, 32);  // bits 5 and 6 add 256 each
    CHECK(Bytes(lines.begin(), lines.begin() + 6) == Bytes{0xBF, 44, 0x80, 0x00, 0xDF, 136});
    lines = evolisCompress(panel, 128);
    CHECK(Bytes(lines.begin(), lines.begin() + 6) == Bytes{0xFF, 0xFF, 0xFF, 45, 0x80, 0x00});
}

TEST_CASE("Commands come out of a stream in any pieces, with NULs before and CRs inside", "[printer][evolis]") {
    Bytes stream = evolisCommand("Pr", {"ymcko"});
    stream.insert(stream.end(), 64, 0x00);
    const auto panel = samplePanel('y');
    apdu::append(stream, evolisPanelCommand(panel, 64));
    apdu::append(stream, evolisPanelCommand(samplePanel('k'), 2));
    apdu::append(stream, evolisCommand("Se"));
    const auto whole = parsed(stream);
    REQUIRE(whole.size() == 4);
    CHECK(whole[0].parameters == std::vector<std::string>{"ymcko"});
    CHECK(evolisPanelOf(whole[1])->values == quantised(panel, 64).values);
    CHECK(evolisPanelOf(whole[2])->ink == 'k');
    CHECK(whole[3].name == "Se");
    for (const std::size_t piece : {1, 63, 64, 1000, 65536}) {
        EvolisCommandParser parser;
        std::vector<EvolisCommand> commands;
        for (std::size_t at = 0; at < stream.size(); at += piece)
            for (auto& command : parser.take(ByteView(stream).subspan(at, std::min(piece, stream.size() - at))))
                commands.push_back(std::move(command));
        REQUIRE(commands.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(commands[i].data == whole[i].data);
            CHECK(commands[i].fault.empty());
        }
    }
}

TEST_CASE("What is no command is said to be none, and the next one is understood", "[printer][evolis]") {
    Bytes tooShort = evolisPanelCommand(samplePanel('k'), 2);
    tooShort.erase(tooShort.begin() + 100, tooShort.begin() + 107);
    for (const Bytes& broken : {apdu::bytesOf("no escape"), apdu::bytesOf("\x1B" "Db;k;3;abc\r"),
                                apdu::bytesOf("\x1B" "Dbc;k;2;99999999;"), apdu::bytesOf("\x1B" "Db;q;2;")}) {
        Bytes stream = broken;
        apdu::append(stream, evolisCommand("Rtp"));
        const auto commands = parsed(stream);
        REQUIRE(commands.size() == 2);
        CHECK_FALSE(commands[0].fault.empty());
        CHECK(commands[1].name == "Rtp");
    }
    apdu::append(tooShort, evolisCommand("Rtp"));
    apdu::append(tooShort, evolisCommand("Rsn"));
    apdu::append(tooShort, evolisCommand("Rfv"));
    const auto commands = parsed(tooShort);
    CHECK(commands.front().fault == "ERR_SIZE");
    CHECK(commands.back().name == "Rfv");
}

TEST_CASE("Answers end with a NUL, in any pieces", "[printer][evolis]") {
    Bytes stream = evolisAnswer("OK");
    apdu::append(stream, evolisAnswer("ERR_COVER_OPEN"));
    EvolisAnswerParser parser;
    std::vector<std::string> answers;
    for (const Byte byte : stream)
        for (auto& answer : parser.take(ByteView(&byte, 1))) answers.push_back(answer);
    CHECK(answers == std::vector<std::string>{"OK", "ERR_COVER_OPEN"});
    CHECK(parser.take(Bytes(10000, 'x')).size() == 2);
}
