#include "apdu/core/hex.h"
#include "cardlib/secure_channel/scp02.h"
#include "cardlib/secure_channel/scp03.h"
#include "tests/support/catch.h"
#include "tests/support/scripted_card.h"
#include "tests/support/static_vault.h"
#include "tests/support/vectors.h"

using namespace cardlib;

namespace {

CardKey staticKey(Cipher cipher, const std::string& hex) {
    return {cipher, hex, {}, hex.size() / 2};
}

// One recorded session, played against our side.
struct Recorded {
    ScpKeys keys;
    Bytes host, authenticate;
    InitializeUpdate card;
    Bytes expected, own;
    std::unique_ptr<ScpChannel> channel;
    test::StaticVault vault;

    void open() {
        const Byte level = authenticate[2];
        if (card.protocol == 2) {
            auto session = deriveScp02(vault, keys, card.counter).value();
            expected = scp02CardCryptogram(session, host, card);
            own = scp02HostCryptogram(session, host, card);
            channel = scp02Channel(std::move(session), level, card.counter);
        } else {
            const Bytes context = apdu::concat(host, card.challenge);
            auto session = deriveScp03(vault, keys, context).value();
            expected = scp03Cryptogram(session, 0x00, context);
            own = scp03Cryptogram(session, 0x01, context);
            channel = scp03Channel(std::move(session), level);
        }
    }
};

}  // namespace

TEST_CASE("Recorded SCP02 and SCP03 sessions of other programs and real cards come out the same",
          "[cardlib][secure_channel]") {
    std::unique_ptr<Recorded> session;
    int commands = 0, answers = 0;
    for (const auto& row : test::readVectors("scp/sessions.txt")) {
        const auto hex = [&](std::size_t column) { return *apdu::fromHex(row[column]); };
        INFO(row[0] << " " << row[1]);
        if (row[0] == "session") {
            session = std::make_unique<Recorded>();
            const Cipher cipher = row[1] == "scp02" ? Cipher::des3 : Cipher::aes;
            session->keys = {staticKey(cipher, row[2]), staticKey(cipher, row[3]), staticKey(cipher, row[4])};
        } else if (row[0] == "initialize") {
            session->host = hex(1);
            session->card = parseInitializeUpdate(hex(2)).value();
        } else if (row[0] == "authenticate") {
            session->authenticate = hex(1);
            session->open();
            CHECK(session->expected == session->card.cryptogram);
            const apdu::Command plain(0x80, 0x82, session->authenticate[2], 0, session->own);
            CHECK(session->channel->wrap(plain).encode() == session->authenticate);
            CHECK(session->channel->unwrap({{}, apdu::sw::ok}));
        } else if (row[0] == "command") {
            CHECK(session->channel->wrap(apdu::Command::parse(hex(1)).value()).encode() == hex(2));
            ++commands;
        } else if (row[0] == "answer") {
            const auto plain = session->channel->unwrap(apdu::Response::parse(hex(1)).value());
            REQUIRE(plain);
            CHECK(plain->encode() == hex(2));
            ++answers;
        }
    }
    CHECK(commands == 51);
    CHECK(answers == 9);
}

TEST_CASE("A bit flipped anywhere in a protected SCP03 answer breaks the channel", "[cardlib][secure_channel]") {
    const std::vector<std::vector<std::string>> rows = test::readVectors("scp/sessions.txt");
    int flips = 0;
    for (std::size_t at = 0; at + 4 < rows.size(); ++at) {
        if (rows[at][0] != "session" || rows[at + 4][0] != "answer" || rows[at + 2][1].substr(4, 1) == "0")
            continue;
        const Bytes answer = *apdu::fromHex(rows[at + 4][1]);
        for (std::size_t bit = 0; bit < answer.size() * 8; ++bit) {
            Recorded session;
            session.keys = {staticKey(Cipher::aes, rows[at][2]), staticKey(Cipher::aes, rows[at][3]),
                            staticKey(Cipher::aes, rows[at][4])};
            session.host = *apdu::fromHex(rows[at + 1][1]);
            session.card = parseInitializeUpdate(*apdu::fromHex(rows[at + 1][2])).value();
            session.authenticate = *apdu::fromHex(rows[at + 2][1]);
            session.open();
            (void)session.channel->wrap({0x80, 0x82, session.authenticate[2], 0, session.own});
            REQUIRE(session.channel->unwrap({{}, apdu::sw::ok}));
            (void)session.channel->wrap(apdu::Command::parse(*apdu::fromHex(rows[at + 3][1])).value());
            Bytes flipped = answer;
            flipped[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
            const auto unwrapped = session.channel->unwrap(apdu::Response::parse(flipped).value());
            REQUIRE_FALSE(unwrapped);
            CHECK(unwrapped.error().code == Code::channelBroken);
            ++flips;
        }
    }
    CHECK(flips == 3 * 8 * (31 + 42));
}

TEST_CASE("A bit flipped anywhere in what a card proves itself with ends the opening before anything is sent",
          "[cardlib][secure_channel]") {
    const auto rows = test::readVectors("scp/sessions.txt");
    for (std::size_t at = 0; at + 2 < rows.size(); ++at) {
        if (rows[at][0] != "session") continue;
        const Cipher cipher = rows[at][1] == "scp02" ? Cipher::des3 : Cipher::aes;
        const ScpKeys keys{staticKey(cipher, rows[at][2]), staticKey(cipher, rows[at][3]),
                           staticKey(cipher, rows[at][4])};
        const Bytes authenticate = *apdu::fromHex(rows[at + 2][1]);
        const ScpOpening opening{0x00, authenticate[2], *apdu::fromHex(rows[at + 1][1])};
        const Bytes proof = *apdu::fromHex(rows[at + 1][2]);
        // Diversification data and key version (10 and 1 byte) and SCP03's i and sequence counter are only told.
        const std::size_t first = cipher == Cipher::des3 ? 12 : 13;
        for (std::size_t bit = 8 * first; bit <= 8 * (cipher == Cipher::des3 ? 28 : 29); ++bit) {
            const bool honest = bit == 8 * (cipher == Cipher::des3 ? 28U : 29U);
            Bytes told = proof;
            if (!honest) told[bit / 8] ^= static_cast<Byte>(1U << bit % 8);
            test::ScriptedCard card([&](const std::string&, int number) {
                return number == 1 ? apdu::toHex(told) + "9000" : std::string("9000");
            });
            apdu::Session session(card, {});
            test::StaticVault vault;
            const auto channel = openScp(session, vault, keys, opening);
            INFO(rows[at + 1][2] << " bit " << bit);
            CHECK(channel.has_value() == honest);
            if (!channel) CHECK(channel.error().code == Code::channelNotGenuine);
            CHECK(card.count == (honest ? 2 : 1));
        }
    }
}

TEST_CASE("An answer to INITIALIZE UPDATE of a wrong length or protocol is refused", "[cardlib][secure_channel]") {
    for (std::size_t size = 0; size < 40; ++size)
        for (const Byte protocol : {0x01, 0x02, 0x03, 0x11}) {
            Bytes answer(size);
            if (size > 11) answer[11] = protocol;
            const bool right = (protocol == 2 && size == 28) || (protocol == 3 && (size == 29 || size == 32));
            CHECK(parseInitializeUpdate(answer).has_value() == right);
        }
}
