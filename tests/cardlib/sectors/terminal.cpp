#include "tests/cardlib/sectors/terminal.h"

#include "apdu/iso7816/commands.h"
#include "cardlib/drivers/card_content.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"
#include "cardlib/sectors/sector_access.h"
#include "cardlib/secure_channel/line_protection.h"
#include "cardlib/secure_channel/scp02.h"
#include "cardlib/secure_channel/scp03.h"

namespace test {
namespace {

using namespace cardlib;

const File& dataOf(const Application& sector) {
    return *findFile(sector, "data");
}

const Key& keyOf(const Application& whose, bool writer) {
    return *leastKeyFor(whose, writer ? dataOf(whose).write : dataOf(whose).read);
}

class NativeTerminal : public Terminal {
  public:
    using Terminal::Terminal;

    std::uint16_t presents(const Application& whose, const Application& at, bool writer) override {
        const Key& shown = keyOf(whose, writer);
        goesTo(at);
        CHECK(send(apdu::getChallenge(8)) == 0x9000);
        Bytes block = lastData();
        block.resize(blockSize(bench_.profile.cipher));
        return send(apdu::externalAuthenticate(shown.index, bench_.vault->encrypt(key(shown.master), block).value()));
    }
    void goesTo(const Application& sector) override { CHECK(send(apdu::selectApplication(sector.aid)) == 0x9000); }
    std::uint16_t reads(const Application& sector) override {
        return send(apdu::readBinaryBySfi(shortIdentifier(dataOf(sector)), 0, 16));
    }
    std::uint16_t writes(const Application& sector, const Application& whose) override {
        const CardKey line = key(findKey(whose, 0x36, 0)->master);
        CHECK(send(apdu::getChallenge(4)) == 0x9000);
        const Bytes challenge = lastData(), data = encryptLine(*bench_.vault, line, Bytes(16, 0x00)).value();
        const apdu::Command plain(0x00, 0xD6, static_cast<Byte>(0x80 | shortIdentifier(dataOf(sector))), 0, data);
        return send(macLine(*bench_.vault, line, challenge, plain).value());
    }
};

class JavaTerminal : public Terminal {
  public:
    using Terminal::Terminal;

    // The card's cryptogram is not looked at: the card, not the terminal, is asked to refuse.
    std::uint16_t presents(const Application& whose, const Application& at, bool writer) override {
        const Key& shown = keyOf(whose, writer);
        goesTo(at);
        const Bytes host(8, 0x5A);
        CHECK(send({0x80, 0x50, static_cast<Byte>(0x30 + shown.index), 0x00, host, 256}) == 0x9000);
        const auto card = parseInitializeUpdate(lastData()).value();
        const ScpKeys keys = keySet(bench_.profile, shown.master, diversifier_);
        Bytes cryptogram;
        if (card.protocol == 0x02) {
            auto session = deriveScp02(*bench_.vault, keys, card.counter).value();
            cryptogram = scp02HostCryptogram(session, host, card);
            channel_ = scp02Channel(std::move(session), bench_.profile.channelLevel & 0x03, card.counter);
        } else {
            const Bytes context = apdu::concat(host, card.challenge);
            auto session = deriveScp03(*bench_.vault, keys, context).value();
            cryptogram = scp03Cryptogram(session, 0x01, context);
            channel_ = scp03Channel(std::move(session), bench_.profile.channelLevel);
        }
        const auto word = command({0x80, 0x82, bench_.profile.channelLevel, 0x00, cryptogram});
        if (word != 0x9000) channel_.reset();
        return word;
    }
    void goesTo(const Application& sector) override {
        channel_.reset();
        CHECK(send(apdu::selectApplication(sector.aid)) == 0x9000);
    }
    std::uint16_t reads(const Application& sector) override {
        return command(apdu::readBinaryBySfi(shortIdentifier(dataOf(sector)), 0, 16));
    }
    std::uint16_t writes(const Application& sector, const Application&) override {
        return command({0x00, 0xD6, static_cast<Byte>(0x80 | shortIdentifier(dataOf(sector))), 0, Bytes(16, 0x00)});
    }

  private:
    std::uint16_t command(const apdu::Command& plain) {
        const auto word = send(channel_ ? channel_->wrap(plain) : plain);
        if (channel_) (void)channel_->unwrap({lastData(), apdu::StatusWord(word)});
        return word;
    }
    std::unique_ptr<ScpChannel> channel_;
};

class StorageTerminal : public Terminal {
  public:
    using Terminal::Terminal;

    std::uint16_t presents(const Application& whose, const Application& at, bool writer) override {
        const auto secret = bench_.vault->sectorKey(key(keyOf(whose, writer).master)).value();
        CHECK(send({0xFF, 0x82, 0x00, 0x00, {secret.view().begin(), secret.view().end()}}) == 0x9000);
        const auto block = static_cast<Byte>(blocksOf(dataOf(at)).front());
        return send({0xFF, 0x86, 0x00, 0x00, {0x01, 0x00, block, static_cast<Byte>(writer ? 0x61 : 0x60), 0x00}});
    }
    void goesTo(const Application&) override {}
    std::uint16_t reads(const Application& sector) override {
        return send({0xFF, 0xB0, 0x00, static_cast<Byte>(blocksOf(dataOf(sector)).front()), {}, 16});
    }
    std::uint16_t writes(const Application& sector, const Application&) override {
        return send({0xFF, 0xD6, 0x00, static_cast<Byte>(blocksOf(dataOf(sector)).front()), Bytes(16, 0x00)});
    }
};

}  // namespace

std::unique_ptr<Terminal> makeTerminal(VirtualCard& card, const CardBench& bench) {
    const Bytes application = *apdu::fromHex(CardBench::record().get("application_serial"));
    const Bytes chip = serialOf(bench.profile.family);
    const Bytes& serial = bench.profile.family == Family::storageCard ? chip : application;
    const Bytes diversifier(serial.end() - 8, serial.end());
    switch (bench.profile.family) {
        case Family::globalPlatform:
            return std::make_unique<JavaTerminal>(card, bench, diversifier);
        case Family::storageCard:
            return std::make_unique<StorageTerminal>(card, bench, diversifier);
        case Family::nativeCos:
        case Family::operatorCard:  // of it no permit is made
            break;
    }
    return std::make_unique<NativeTerminal>(card, bench, diversifier);
}

Bytes serialOf(Family family) {
    const Bytes serial = CardBench::chipSerial();
    if (family != Family::storageCard) return serial;
    Bytes padded(6);
    padded.insert(padded.end(), serial.begin(), serial.begin() + 4);
    return padded;
}

std::unique_ptr<VirtualCard> madeCard(const CardBench& bench, const CardModel& model) {
    auto card = makeBlank(model, CardBench::chipSerial());
    InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    ListedJournal journal;
    const auto plan = planCard(bench.profile, sampleRecord(serialOf(model.family), 300), *bench.vault).value();
    REQUIRE(personalize(session, *bench.vault, plan, Begin::onBlank, journal));
    card->reset();
    return card;
}

}  // namespace test
