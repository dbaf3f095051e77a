#include "cardlib/inspection/card_reader.h"
#include "tests/support/card_bench.h"

#include "cardlib/virtual_card/card_models.h"

using namespace cardlib;

namespace {

struct Copy {
    Bytes transportCode;
    bool keyFileBits, retailMac, eraseKeepsDirectory;
};

// Every copy of the manual that a card could be made after.
std::vector<Copy> copies(const Profile& profile) {
    std::vector<Copy> all;
    for (const auto& code : {profile.switches.mfTransportCode, Bytes(5, 0xFF)})
        for (const bool keyFileBits : {false, true})
            for (const bool retailMac : {true, false})
                for (const bool eraseKeepsDirectory : {false, true})
                    if (retailMac || profile.cipher == Cipher::des3)
                        all.push_back({code, keyFileBits, retailMac, eraseKeepsDirectory});
    return all;
}

Profile profileAfter(Profile profile, const Copy& copy) {
    profile.switches = {copy.transportCode, copy.keyFileBits, copy.retailMac};
    return profile;
}

std::unique_ptr<VirtualCard> cardAfter(const Profile& profile, const Copy& copy) {
    CardModel model{Family::nativeCos, profile.cipher == Cipher::sm4 ? "sm4" : "3des",
                    {copy.transportCode, copy.keyFileBits,
                     copy.retailMac ? DoubleKeyMac::retail : DoubleKeyMac::triple, copy.eraseKeepsDirectory}};
    return makeBlank(model, test::CardBench::chipSerial());
}

std::string told(const Error& error) {
    return nameOf(error.code) + " " + error.detail + (error.cause ? " " + std::to_string(error.cause->raw) : "");
}

}  // namespace

TEST_CASE("A whole card is made, torn, made again and read after every copy of the manual", "[cardlib][drivers]") {
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des"}) {
        test::CardBench bench(name);
        bench.profile.applications.resize(2);
        for (const auto& copy : copies(bench.profile)) {
            INFO(name << " code of " << copy.transportCode.size() << " bits " << copy.keyFileBits << " retail "
                      << copy.retailMac << " keeps " << copy.eraseKeepsDirectory);
            const Profile profile = profileAfter(bench.profile, copy);
            const Plan plan = planCard(profile, test::sampleRecord(test::CardBench::chipSerial(), 300), *bench.vault).value();
            for (const std::uint64_t pullAt : {std::uint64_t{5}, std::uint64_t{30}, std::uint64_t{0}}) {
                const auto blank = cardAfter(profile, copy);
                const auto card = restoreCard(Family::nativeCos, blank->eeprom()).value();
                InProcessReader reader(*card);
                apdu::Session session(reader, card->atr());
                test::ListedJournal journal;
                if (pullAt != 0) reader.pullAt(pullAt, InProcessReader::Pull::afterCommand);
                auto made = personalize(session, *bench.vault, plan, Begin::onBlank, journal);
                CHECK(made.has_value() == (pullAt == 0));
                reader.insert();
                made = personalize(session, *bench.vault, plan, Begin::resume, journal);
                INFO((made ? "" : told(made.error())));
                REQUIRE(made);
                CHECK(readCard(session, *bench.vault, profile)->value("holder", "name") == "测试·持卡人");
            }
        }
    }
}

TEST_CASE("A card made after another copy of the manual refuses at the first command that differs", "[cardlib][drivers]") {
    test::CardBench bench("zhengzhou-permit-1-3des");
    bench.profile.applications.resize(1);
    const Copy ours{bench.profile.switches.mfTransportCode, false, true, false};
    const auto refusedAt = [&](const Copy& copy) {
        const auto card = cardAfter(bench.profile, copy);
        InProcessReader reader(*card);
        apdu::Session session(reader, card->atr());
        test::ListedJournal journal;
        const auto made = personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal);
        REQUIRE_FALSE(made);
        return made.error().detail + " " + std::to_string(made.error().cause->raw);
    };
    CHECK(refusedAt({Bytes(5, 0xFF), false, true, false}) == "CREATE 3F00 " + std::to_string(0x6985));
    CHECK(refusedAt({ours.transportCode, true, true, false}) == "WRITE KEY 39-00 " + std::to_string(0x6900));
    // Under the transport key, whose halves are equal, both forms give the same.
    CHECK(refusedAt({ours.transportCode, false, false, false}) == "WRITE KEY 36-00 " + std::to_string(0x9302));
}

TEST_CASE("Two ways to a MAC with a key of 16 bytes give different bytes", "[cardlib][crypto]") {
    const Bytes key{0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32, 0x10};
    const Bytes text = padIso(apdu::bytesOf("Now is the time for all "), 8);
    const Bytes triple = lineMac(Cipher::des3, key, Bytes(8), text, DoubleKeyMac::triple);
    const Bytes chain = encryptCbc(Cipher::des3, key, Bytes(8), text);
    CHECK(triple == Bytes(chain.end() - 8, chain.end()));
    CHECK(triple != lineMac(Cipher::des3, key, Bytes(8), text));
    const Bytes single(key.begin(), key.begin() + 8);
    CHECK(lineMac(Cipher::des3, single, Bytes(8), text, DoubleKeyMac::triple) ==
          lineMac(Cipher::des3, single, Bytes(8), text));
}
