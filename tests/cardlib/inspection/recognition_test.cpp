#include "cardlib/inspection/recognition.h"

#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"
#include "tests/support/scripted_card.h"

using namespace cardlib;

namespace {

CardTable installed() {
    return readCardTable(ZHIKA_SOURCE_DIR "/resources/cards/cards.json").value();
}

// Counts commands that write, or that use a key with a counter of tries.
class Guard : public apdu::Transport {
  public:
    explicit Guard(VirtualCard& card) : card_(card) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        const Byte ins = command[1];
        // With INITIALIZE UPDATE the card proves itself; nothing of ours is tried.
        const bool reading = ins == 0xA4 || ins == 0xB0 || ins == 0xB2 || ins == 0xCA || ins == 0x50;
        const bool ofReader = command[0] == 0xFF && (ins == 0x82 || ins == 0x86);
        if (!reading && !ofReader) ++touched;
        return card_.process(command);
    }
    int touched = 0;

  private:
    VirtualCard& card_;
};

Recognition look(test::CardBench& bench, VirtualCard& card) {
    Guard line(card);
    apdu::Session session(line, card.atr());
    card.takeWritten();
    const auto seen = recognize(session, *bench.vault, installed(), &bench.profile);
    INFO((seen ? "" : nameOf(seen.error().code) + " " + seen.error().detail));
    REQUIRE(seen);
    CHECK(line.touched == 0);
    CHECK(card.takeWritten() == 0);
    return *seen;
}

Recognition lookAt(const test::ScriptedCard::Script& script) {
    test::CardBench bench;
    test::ScriptedCard card(script);
    apdu::Session session(card, {0x3B, 0x00});
    return recognize(session, *bench.vault, installed(), nullptr).value();
}

Bytes serialFor(Family family) {
    Bytes serial = test::CardBench::chipSerial();
    if (family != Family::storageCard) return serial;
    Bytes padded(6);
    padded.insert(padded.end(), serial.begin(), serial.begin() + 4);
    return padded;
}

}  // namespace

TEST_CASE("A blank and a made card of every family are recognised without a write and without a key's try",
          "[cardlib][recognition]") {
    for (const auto& [profile, model] : test::allFamilies()) {
        INFO(profile << " " << model.algorithm);
        test::CardBench bench(profile);
        const auto card = makeBlank(model, test::CardBench::chipSerial());
        const auto blank = look(bench, *card);
        CHECK(blank.kind == CardKind::blank);
        CHECK(blank.family == model.family);
        CHECK(blank.chipSerial == serialFor(model.family));
        const std::string wanted = algorithmOf(bench.profile);
        CHECK((wanted.empty() || std::ranges::find(blank.algorithms, wanted) != blank.algorithms.end()));

        InProcessReader reader(*card);
        apdu::Session session(reader, card->atr());
        test::ListedJournal journal;
        const auto plan =
            planCard(bench.profile, test::sampleRecord(serialFor(model.family), 300), *bench.vault).value();
        REQUIRE(personalize(session, *bench.vault, plan, Begin::onBlank, journal));
        reader.insert();
        const auto made = look(bench, *card);
        CHECK(made.kind == CardKind::ours);
        CHECK(made.applicationSerial == "41010500000001000001");
        CHECK(made.status == 0);
    }
}

TEST_CASE("A Java card whose keys somebody else replaced is no blank", "[cardlib][recognition]") {
    test::CardBench bench("zhengzhou-permit-1-gp");
    const auto card = makeBlank({Family::globalPlatform, "scp03-128"}, test::CardBench::chipSerial());
    class Replaced : public apdu::Transport {
      public:
        explicit Replaced(VirtualCard& inner) : inner_(inner) {}
        apdu::Result<Bytes> transmit(ByteView command) override {
            Bytes answer = inner_.process(command);
            if (command[1] == 0xCA && command[3] == 0xE0) answer[5] = 0x20;  // version of the first key
            return answer;
        }
        VirtualCard& inner_;
    } line(*card);
    apdu::Session session(line, card->atr());
    const auto seen = recognize(session, *bench.vault, installed(), &bench.profile).value();
    CHECK(seen.kind == CardKind::foreign);
    CHECK(seen.applications == std::vector<std::string>{"issuer_domain"});
}

TEST_CASE("A Java card that tells no serial, or speaks another protocol than the station's, is a stranger's",
          "[cardlib][recognition]") {
    test::CardBench bench("zhengzhou-permit-1-gp-256");
    class Stranger : public apdu::Transport {
      public:
        Stranger(VirtualCard& inner, bool serial) : inner_(inner), serial_(serial) {}
        apdu::Result<Bytes> transmit(ByteView command) override {
            if (command[1] == 0xCA && command[2] == 0x9F && !serial_) return Bytes{0x6A, 0x88};
            Bytes answer = inner_.process(command);
            for (std::size_t at = 2; command[1] == 0xCA && command[3] == 0xE0 && at + 6 < answer.size(); at += 6)
                answer[at + 3] = 0x01;  // the key set's version is the issuer's
            return answer;
        }

      private:
        VirtualCard& inner_;
        bool serial_;
    };
    for (const auto* algorithm : {"scp02-15", "scp03-256"})
        for (const bool serial : {false, true}) {
            INFO(algorithm << (serial ? " with" : " without") << " a serial");
            const auto card = makeBlank({Family::globalPlatform, algorithm}, test::CardBench::chipSerial());
            Stranger line(*card, serial);
            apdu::Session session(line, card->atr());
            const auto seen = recognize(session, *bench.vault, installed(), &bench.profile);
            REQUIRE(seen);
            CHECK(seen->kind == CardKind::foreign);
        }
}

TEST_CASE("A Java card that was erased is a blank under the issuer's own keys", "[cardlib][recognition]") {
    test::CardBench bench("zhengzhou-permit-1-gp");
    const auto card = makeBlank({Family::globalPlatform, "scp03-128"}, test::CardBench::chipSerial());
    InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
    const auto driver = makeDriver(session, *bench.vault, bench.profile);
    driver->useKeysOf(test::CardBench::chipSerial(), Bytes(10));
    REQUIRE(driver->eraseCard());
    CHECK(look(bench, *card).kind == CardKind::blank);

    bench.profile.issuerMaster = bench.profile.mf.keys.front().master;
    CHECK(look(bench, *card).kind == CardKind::foreign);
}

TEST_CASE("A copy names the chip it came from and is recognised as one", "[cardlib][recognition]") {
    test::CardBench bench;
    auto card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
    auto image = card.image();
    image.serial.back() = 0x77;
    NativeCard copy(image);
    CHECK(look(bench, copy).kind == CardKind::copied);
}

TEST_CASE("A storage card with keys that nobody here knows is of unknown layout", "[cardlib][recognition]") {
    test::CardBench bench("zhengzhou-permit-1-storage");
    auto image = blankStorageCard("1k", test::CardBench::chipSerial());
    for (std::size_t sector = 0; sector < 16; ++sector)
        std::fill_n(image.blocks[trailerOf(sector)].begin(), 6, Byte{0x3C});
    StorageCard card(image);
    const auto seen = look(bench, card);
    CHECK(seen.kind == CardKind::storageUnknown);
    CHECK(seen.type == "storage_1k");
}

TEST_CASE("A card that is not in the table is told by what it answers", "[cardlib][recognition]") {
    const auto bank = lookAt([](const std::string& command, int) {
        return command == "00A4040C0E325041592E5359532E4444463031" ? "9000" : "6A82";
    });
    CHECK(bank.kind == CardKind::bank);
    CHECK(bank.applications == std::vector<std::string>{"contactless_payment"});
    CHECK(lookAt([](const std::string& command, int) {
              return command == "00A4000C023F00" ? "9000" : "6A82";
          }).kind == CardKind::foreign);
    CHECK(lookAt([](const std::string&, int) { return "6E00"; }).kind == CardKind::unknown);
}

TEST_CASE("A card that refuses to be asked for nothing back is asked for everything", "[cardlib][recognition]") {
    CHECK(lookAt([](const std::string& command, int) {
              if (command.substr(6, 2) == "0C") return "6A86";
              return command == "00A40000023F00" ? "9000" : "6A82";
          }).kind == CardKind::foreign);
}

TEST_CASE("A line that fails during recognition is told, never taken for an unknown card", "[cardlib][recognition]") {
    test::CardBench bench;
    auto card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    reader.pullAt(1, InProcessReader::Pull::beforeCommand);
    CHECK(recognize(session, *bench.vault, installed(), &bench.profile).error().code == Code::cardFailed);
}
