#include "cardlib/virtual_card/line/byte_protocol.h"

#include "apdu/channel/byte_protocol.h"
#include "apdu/channel/get_response.h"
#include "apdu/channel/right_length.h"
#include "apdu/core/hex.h"
#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

// A card that answers so many bytes of 11, and counts.
struct Answering {
    std::size_t size;
    int executed = 0;
    ByteProtocol line;

    std::string send(const std::string& hex) {
        return apdu::toHex(line.exchange(*apdu::fromHex(hex), [this](ByteView) {
            ++executed;
            return apdu::concat(Bytes(size, 0x11), Bytes{0x90, 0x00});
        }));
    }
};

constexpr LineOptions t0{.protocol = CardProtocol::t0};

}  // namespace

TEST_CASE("In T=0 a command with data and answer waits for GET RESPONSE", "[cardlib][byte_protocol]") {
    Answering card{.size = 3, .line = {}};
    CHECK(card.send("00A4040001AA") == "6103");
    CHECK(card.send("00C0000004") == "6C03");
    CHECK(card.send("00C0000002") == "11116101");
    CHECK(card.send("00C0000001") == "119000");
    CHECK(card.send("00C0000001") == "6985");
    CHECK(card.send("00A4040001AA") == "6103");
    CHECK(card.send("00A4040001BB") == "6103");
    CHECK(card.executed == 3);
    CHECK(card.send("00A4040001AA00") == "6700");  // no TPDU
    CHECK(card.send("00A4") == "6700");
    CHECK(card.executed == 3);
}

TEST_CASE("In T=0 a wrong Le is told and the command not executed twice", "[cardlib][byte_protocol]") {
    Answering card{.size = 8, .line = {}};
    CHECK(card.send("0084000000") == "6C08");
    CHECK(card.send("0084000008") == "11111111111111119000");
    CHECK(card.executed == 1);
    CHECK(card.send("0084000004") == "6C08");
    CHECK(card.send("00B0000008") == "11111111111111119000");
    CHECK(card.executed == 3);
    Answering silent{.size = 0, .line = {}};
    CHECK(silent.send("800E000000") == "9000");
    CHECK(silent.send("00A4040001AA") == "9000");
}

TEST_CASE("An answer of many hundred bytes comes through T=0 in parts", "[cardlib][byte_protocol]") {
    Answering card{.size = 600, .line = {}};
    CHECK(card.send("00A4040001AA") == "6100");
    CHECK(card.send("00C0000000").substr(512) == "6100");
    CHECK(card.send("00C0000000").substr(512) == "6158");
    CHECK(card.send("00C0000058").substr(2 * 0x58) == "9000");
}

TEST_CASE("The same command reads the same through T=0, T=1 and the air", "[cardlib][byte_protocol]") {
    const auto blank = makeBlank({Family::globalPlatform, "scp03-128"}, Bytes(10, 0x42));
    const auto commands = {"00A4040008A000000151000000", "00A4040008A00000015100000000", "80CA9F7F00", "80CA9F7F2D"};
    for (const auto* command : commands) {
        INFO(command);
        std::vector<Bytes> answers;
        for (const auto& options : {LineOptions{}, t0, LineOptions{.interface = CardInterface::contactless}}) {
            const auto card = blank->copyOnto(blank->serial());
            InProcessReader reader(*card, options);
            apdu::ByteProtocolTransport bytes(reader);
            apdu::RightLengthTransport right(bytes);
            apdu::GetResponseTransport whole(right);
            const bool byteProtocol = options.protocol == CardProtocol::t0;
            answers.push_back(byteProtocol ? whole.transmit(*apdu::fromHex(command)).value()
                                           : reader.transmit(*apdu::fromHex(command)).value());
        }
        CHECK(answers[0].size() > 2);
        CHECK(answers[0] == answers[1]);
        CHECK(answers[0] == answers[2]);
    }
}

TEST_CASE("A command without data and answer gets its P3, one with both goes without its Le", "[apdu][channel]") {
    Bytes sent;
    struct Keeping : apdu::Transport {
        explicit Keeping(Bytes& last) : last_(last) {}
        apdu::Result<Bytes> transmit(ByteView command) override {
            last_.assign(command.begin(), command.end());
            return "9000"_hex;
        }
        Bytes& last_;
    } keeping(sent);
    apdu::ByteProtocolTransport line(keeping);
    const auto becomes = [&](const Bytes& command) {
        REQUIRE(line.transmit(command));
        return apdu::toHex(sent);
    };
    CHECK(becomes("00A40400"_hex) == "00A4040000");
    CHECK(becomes("00B0000010"_hex) == "00B0000010");
    CHECK(becomes("00A4000002DF01"_hex) == "00A4000002DF01");
    CHECK(becomes("00A4000002DF0100"_hex) == "00A4000002DF01");
    CHECK(becomes("00B00000000200"_hex) == "00B00000000200");
}
