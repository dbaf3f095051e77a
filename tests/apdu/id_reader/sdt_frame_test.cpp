#include "apdu/id_reader/sdt_frame.h"

#include "apdu/core/hex.h"
#include "apdu/id_reader/sdt_messages.h"
#include "tests/support/catch.h"

using namespace apdu;

namespace {

using Contents = std::vector<Bytes>;

}  // namespace

TEST_CASE("Commands are framed as the makers' documents show them", "[apdu][id_reader]") {
    const std::pair<SdtCommand, const char*> documented[] = {
        {sdt::findCard, "AAAAAA96690003200122"},          {sdt::selectCard, "AAAAAA96690003200221"},
        {sdt::readCard, "AAAAAA96690003300132"},          {sdt::readCardAndFingers, "AAAAAA96690003301023"},
        {sdt::readNewestAddress, "AAAAAA96690003300330"}, {sdt::moduleStatus, "AAAAAA9669000311FFED"},
        {sdt::moduleNumber, "AAAAAA9669000312FFEE"},
    };
    for (const auto& [command, frame] : documented) CHECK(toHex(sdtFrame(encode(command))) == frame);
}

TEST_CASE("Answers that the makers' documents show are understood", "[apdu][id_reader]") {
    const std::pair<const char*, SdtAnswer> documented[] = {
        {"AAAAAA9669000800009F0000000097", {0, 0, sdt::found, Bytes(4)}},
        {"AAAAAA9669000400008084", {0, 0, sdt::notFound, {}}},
        {"AAAAAA9669000400004145", {0, 0, sdt::notRead, {}}},
        {"AAAAAA9669000C00009000000000000000009C", {0, 0, sdt::done, Bytes(8)}},
    };
    for (const auto& [frame, answer] : documented) {
        SdtFrameParser parser;
        const auto contents = parser.take(fromHex(frame).value());
        REQUIRE(contents.size() == 1);
        CHECK(parseSdtAnswer(contents[0]).value() == answer);
    }
}

TEST_CASE("A frame comes whole out of pieces of any size", "[apdu][id_reader]") {
    const Bytes content = encode(SdtAnswer{0, 0, sdt::done, Bytes(1284, 0x5A)});
    const Bytes stream = concat(sdtFrame(content), sdtFrame(encode(sdt::findCard)));
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{64}, stream.size()}) {
        SdtFrameParser parser;
        Contents all;
        for (std::size_t at = 0; at < stream.size(); at += piece)
            for (auto& one : parser.take(ByteView(stream).subspan(at, std::min(piece, stream.size() - at)))) all.push_back(one);
        CHECK(all == Contents{content, encode(sdt::findCard)});
        CHECK(parser.refused() == 0);
    }
}

TEST_CASE("A frame is found behind noise, behind half a frame, and behind one whose check does not hold", "[apdu][id_reader]") {
    const Bytes good = sdtFrame(encode(sdt::findCard));
    Bytes damaged = sdtFrame(encode(sdt::readCard));
    damaged.back() ^= 1;
    for (const auto& noise : {"00FF13"_hex, "AAAA"_hex, "AAAAAAAAAA9669"_hex, "AAAAAA96690000"_hex, "AAAAAA9669FFFF"_hex, damaged}) {
        SdtFrameParser parser;
        auto contents = parser.take(concat(noise, good));
        if (contents.empty()) contents = parser.giveUp();
        CHECK(contents == Contents{encode(sdt::findCard)});
    }
}

TEST_CASE("Bytes that wait for a frame that never ends are given up, and what begins in them is found", "[apdu][id_reader]") {
    SdtFrameParser parser;
    CHECK(parser.take(concat("AAAAAA96690400"_hex, sdtFrame(encode(sdt::findCard)))).empty());
    CHECK(parser.giveUp() == Contents{encode(sdt::findCard)});
    CHECK(parser.refused() > 0);
    CHECK(parser.take(sdtFrame(encode(sdt::selectCard))) == Contents{encode(sdt::selectCard)});
}
