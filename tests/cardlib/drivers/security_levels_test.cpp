#include "cardlib/inspection/card_reader.h"
#include "cardlib/profile/profile_checker.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/card_bench.h"

using namespace cardlib;

namespace {

struct Protocol {
    const char *profile, *algorithm;
    std::vector<Byte> levels;
};

const std::vector<Protocol>& protocols() {
    static const std::vector<Byte> scp03{0x01, 0x03, 0x11, 0x13, 0x33}, scp02{0x01, 0x03};
    static const std::vector<Protocol> all{{"zhengzhou-permit-1-gp", "scp03-128", scp03},
                                           {"zhengzhou-permit-1-gp-192", "scp03-192", scp03},
                                           {"zhengzhou-permit-1-gp-256", "scp03-256", scp03},
                                           {"zhengzhou-permit-1-gp-scp02", "scp02-15", scp02},
                                           {"zhengzhou-permit-1-gp-scp02", "scp02-55", scp02}};
    return all;
}

// The profile at a level; without encryption on the line no file may ask for it.
Profile atLevel(Profile profile, Byte level) {
    profile.channelLevel = level;
    if ((level & 0x02) != 0) return profile;
    for (auto& application : profile.applications)
        for (auto& file : application.files)
            if (file.protection == Protection::encryptedMac) file.protection = Protection::mac;
    return profile;
}

// Whether the bytes ever went over the line as they are.
class Listening : public apdu::Transport {
  public:
    Listening(apdu::Transport& inner, Bytes secret) : inner_(inner), secret_(std::move(secret)) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        auto answer = inner_.transmit(command);
        inCommand = inCommand || holds(command);
        inAnswer = inAnswer || (answer && holds(*answer));
        return answer;
    }
    bool inCommand = false, inAnswer = false;

  private:
    bool holds(ByteView bytes) const {
        return std::search(bytes.begin(), bytes.end(), secret_.begin(), secret_.end()) != bytes.end();
    }
    apdu::Transport& inner_;
    Bytes secret_;
};

}  // namespace

TEST_CASE("A whole Java card is made, read and activated at every security level of every algorithm",
          "[cardlib][drivers]") {
    for (const auto& [name, algorithm, levels] : protocols()) {
        test::CardBench bench(name);
        bench.profile.applications.resize(2);
        for (const Byte level : levels) {
            INFO(name << " " << algorithm << " level " << static_cast<int>(level));
            const Profile profile = atLevel(bench.profile, level);
            REQUIRE(checkProfile(profile).empty());
            const auto card = makeBlank({Family::globalPlatform, algorithm}, test::CardBench::chipSerial());
            InProcessReader reader(*card);
            Listening line(reader, apdu::bytesOf("320102199002280024"));
            apdu::Session session(line, card->atr());
            test::ListedJournal journal;
            const Plan plan = planCard(profile, test::sampleRecord(test::CardBench::chipSerial(), 700), *bench.vault).value();
            const auto made = personalize(session, *bench.vault, plan, Begin::onBlank, journal);
            INFO((made ? "" : nameOf(made.error().code) + " " + made.error().detail));
            REQUIRE(made);
            const auto contents = readCard(session, *bench.vault, profile);
            REQUIRE(contents);
            CHECK(contents->value("holder", "name") == "测试·持卡人");
            const auto identity = identifyCard(session, *bench.vault, profile).value();
            CHECK(activate(session, *bench.vault, profile, identity, "2026-11-25", journal).value() ==
                  Activation::done);
            CHECK(line.inCommand == ((level & 0x02) == 0));
            CHECK(line.inAnswer == ((level & 0x20) == 0));
        }
    }
}
