#include "cardlib/drivers/card_content.h"

#include "apdu/core/hex.h"
#include "cardlib/drivers/global_platform.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/card_bench.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

// A blank Java card and card content management on it, with a set of other masters beside the issuer's.
class ContentBench : public test::CardBench {
  public:
    ContentBench(const std::string& profileName, const std::string& algorithm)
        : CardBench(profileName),
          card(makeBlank({Family::globalPlatform, algorithm}, chipSerial())),
          reader(*card),
          session(reader, card->atr()),
          content(session, *vault, profile) {
        content.useKeysOf(content.chipSerial().value());
        must(content.replaceInitialKeys());
    }
    static void must(const Result<void>& result) {
        INFO((result ? "" : nameOf(result.error().code) + " " + result.error().detail));
        REQUIRE(result);
    }
    ScpKeys otherKeys() const { return keySet(profile, profile.mf.keys.front().master, Bytes(8, 0x22)); }
    // Whether the issuer security domain opens with these keys under this version.
    bool opens(const ScpKeys& keys, Byte version) {
        content.leave();
        CHECK(session.send(apdu::Command(0x00, 0xA4, 0x04, 0x00, "A000000151000000"_hex)).value().sw.ok());
        return openScp(session, *vault, keys, {version, profile.channelLevel, Bytes(8, 0x11)}).has_value();
    }
    std::vector<Byte> versions() {
        std::vector<Byte> all;
        const auto keys = content.keys().value();
        for (const auto& key : keys)
            if (key.id == 1) all.push_back(key.version);
        return all;
    }
    Application applicationNumber(Byte number) const {
        Application application = profile.mf;
        application.id = "number " + std::to_string(number);
        application.aid.back() = number;
        return application;
    }

    std::unique_ptr<VirtualCard> card;
    InProcessReader reader;
    apdu::Session session;
    CardContent content;
};

const std::vector<std::pair<std::string, std::string>> algorithms{{"zhengzhou-permit-1-gp", "scp03-128"},
                                                                  {"zhengzhou-permit-1-gp-192", "scp03-192"},
                                                                  {"zhengzhou-permit-1-gp-256", "scp03-256"},
                                                                  {"zhengzhou-permit-1-gp-scp02", "scp02-15"},
                                                                  {"zhengzhou-permit-1-gp-scp02", "scp02-55"}};

}  // namespace

TEST_CASE("Key sets are added beside the first, replaced and removed, and each opens while it is there",
          "[cardlib][drivers]") {
    for (const auto& [profile, algorithm] : algorithms) {
        INFO(algorithm);
        ContentBench bench(profile, algorithm);
        const auto keys = bench.content.keys().value();
        REQUIRE(keys.size() == 3);
        CHECK(keys[0] == KeyInformation{1, 0x01, static_cast<Byte>(bench.profile.cipher == Cipher::aes ? 0x88 : 0x80),
                                        bench.profile.keySize});

        ContentBench::must(bench.content.putKeys(0x02, bench.otherKeys()));
        CHECK(bench.versions() == std::vector<Byte>{0x01, 0x02});
        CHECK(bench.opens(bench.otherKeys(), 0x02));
        CHECK(bench.opens(bench.content.issuerKeys(), 0x01));
        CHECK_FALSE(bench.opens(bench.content.issuerKeys(), 0x02));

        const auto again = bench.content.putKeys(0x02, bench.otherKeys());
        REQUIRE_FALSE(again);
        CHECK(again.error().cause->raw == 0x6985);
        ContentBench::must(bench.content.putKeys(0x03, bench.otherKeys(), 0x02));
        CHECK(bench.versions() == std::vector<Byte>{0x01, 0x03});
        CHECK_FALSE(bench.opens(bench.otherKeys(), 0x02));
        CHECK(bench.opens(bench.otherKeys(), 0x03));

        CHECK(bench.content.removeKeys(0x03).value());
        CHECK_FALSE(bench.content.removeKeys(0x03).value());
        CHECK(bench.content.removeKeys(0x01).error().cause->raw == 0x6985);
        CHECK(bench.versions() == std::vector<Byte>{0x01});
    }
}

TEST_CASE("A list of applications that takes several answers is complete", "[cardlib][drivers]") {
    for (const auto& [profile, algorithm] : algorithms) {
        INFO(algorithm);
        ContentBench bench(profile, algorithm);
        CHECK(bench.content.list(CardContent::Kind::applications).value().empty());
        constexpr Byte count = 16;
        for (Byte number = 0; number < count; ++number)
            ContentBench::must(bench.content.install(bench.applicationNumber(number)));
        const auto before = bench.session.traffic().apdus;
        const auto listed = bench.content.list(CardContent::Kind::applications).value();
        CHECK(bench.session.traffic().apdus - before > 1);
        REQUIRE(listed.size() == count);
        for (Byte number = 0; number < count; ++number)
            CHECK(listed[number] == ContentEntry{bench.applicationNumber(number).aid, 0x07, {0x00}, "F05A5A4A5A5A10"_hex});
        CHECK(bench.content.list(CardContent::Kind::loadFiles)->front().aid == "F05A5A4A5A5A10"_hex);
        CHECK(bench.content.list(CardContent::Kind::issuerDomain)->front().privileges == Bytes{0x80});
    }
}

TEST_CASE("A locked application cannot be selected, and unlocked it is as it was", "[cardlib][drivers]") {
    ContentBench bench("zhengzhou-permit-1-gp", "scp03-128");
    const Application application = bench.applicationNumber(1);
    ContentBench::must(bench.content.install(application));
    ContentBench::must(bench.content.setPersonalized(application));
    const auto selects = [&] {
        GlobalPlatformDriver driver(bench.session, *bench.vault, bench.profile);
        const bool there = driver.select(application).value();
        bench.content.leave();
        return there;
    };
    CHECK(selects());
    ContentBench::must(bench.content.lock(application));
    CHECK_FALSE(selects());
    CHECK(bench.content.list(CardContent::Kind::applications)->front().lifeCycle == 0x8F);
    ContentBench::must(bench.content.unlock(application));
    CHECK(bench.content.list(CardContent::Kind::applications)->front().lifeCycle == 0x0F);
    CHECK(selects());
}

TEST_CASE("A card's life goes forwards, and from locked back to secured only", "[cardlib][drivers]") {
    ContentBench bench("zhengzhou-permit-1-gp", "scp03-128");
    const Application application = bench.applicationNumber(1);
    ContentBench::must(bench.content.install(application));
    const auto refusedTo = [&](CardLife life) { return bench.content.setCardLife(life).error().cause->raw == 0x6985; };
    const auto life = [&] { return bench.content.list(CardContent::Kind::issuerDomain)->front().lifeCycle; };
    CHECK(life() == 0x01);
    CHECK(refusedTo(CardLife::locked));
    ContentBench::must(bench.content.setCardLife(CardLife::initialized));
    ContentBench::must(bench.content.setCardLife(CardLife::secured));
    CHECK(refusedTo(CardLife::initialized));
    ContentBench::must(bench.content.setCardLife(CardLife::locked));
    CHECK(life() == 0x7F);
    const auto answer = bench.session.send(apdu::Command(0x00, 0xA4, 0x04, 0x00, application.aid)).value();
    CHECK(answer.sw == apdu::sw::functionNotSupported);
    ContentBench::must(bench.content.setCardLife(CardLife::secured));
    bench.content.leave();
    CHECK(bench.session.send(apdu::Command(0x00, 0xA4, 0x04, 0x00, application.aid)).value().sw.ok());
}
