#include "cardlib/drivers/storage_card.h"

#include "cardlib/inspection/card_reader.h"
#include "cardlib/profile/access_bits.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"
#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/support/card_bench.h"

using namespace cardlib;

namespace {

// A storage card made whole, and its driver for its keys.
class StorageBench : public test::CardBench {
  public:
    StorageBench(const std::string& profileName, const std::string& size)
        : CardBench(profileName),
          card(blankStorageCard(size, chipSerial())),
          reader(card),
          session(reader, card.atr()),
          driver(session, *vault, profile) {
        const Plan plan = planCard(profile, test::sampleRecord(serial(), 0), *vault).value();
        test::ListedJournal journal;
        const auto made = personalize(session, *vault, plan, Begin::onBlank, journal);
        INFO((made ? "" : nameOf(made.error().code) + " " + made.error().detail));
        REQUIRE(made);
        driver.useKeysOf(serial(), Bytes(10));
    }
    Bytes serial() { return driver.chipSerial().value(); }

    StorageCard card;
    InProcessReader reader;
    apdu::Session session;
    StorageCardDriver driver;
};

// Turns one bit of what is read of one block.
class Lying : public apdu::Transport {
  public:
    Lying(apdu::Transport& inner, std::size_t block, std::size_t byte) : inner_(inner), block_(block), byte_(byte) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        auto answer = inner_.transmit(command);
        if (answer && command[1] == 0xB0 && command[3] == block_ && answer->size() > byte_) (*answer)[byte_] ^= 0x01;
        return answer;
    }

  private:
    apdu::Transport& inner_;
    std::size_t block_, byte_;
};

const std::vector<std::pair<std::string, std::string>> cards{{"zhengzhou-permit-1-storage", "1k"},
                                                             {"zhengzhou-permit-1-storage", "4k"},
                                                             {"zhengzhou-permit-1-storage-4k", "4k"}};

}  // namespace

TEST_CASE("Every sector of a storage card ends under its own keys and access bits, sector 0 as a directory",
          "[cardlib][drivers]") {
    for (const auto& [profile, size] : cards) {
        StorageBench bench(profile, size);
        std::set<Bytes> keys;
        for (const auto* application : applicationsOf(bench.profile))
            for (const std::size_t sector : sectorsOf(*application)) {
                const Bytes& trailer = bench.card.image().blocks[trailerBlock(sector)];
                CHECK(decodeAccess(ByteView(trailer).subspan(6, 3)) == issuedAccess);
                CHECK(trailer[9] == generalPurposeByte(bench.profile, sector));
                keys.insert({trailer.begin() + 10, trailer.end()});
            }
        CHECK(keys.size() == applicationsOf(bench.profile).size());
        const auto contents = readCard(bench.session, *bench.vault, bench.profile).value();
        CHECK(contents.value("holder", "citizen_number") == "320102199002280024");
        if (profile.ends_with("4k"))
            CHECK(contents.value("addresses", "present_address") == "河南省郑州市金水区样例街2号院3号楼4单元501室");
    }
}

TEST_CASE("Access bits that read back otherwise stop the card before content is written under them",
          "[cardlib][drivers]") {
    for (const auto& [profile, size] : cards)
        for (const std::size_t byte : {std::size_t{6}, std::size_t{7}, std::size_t{8}, std::size_t{9}}) {
            test::CardBench bench(profile);
            StorageCard card(blankStorageCard(size, test::CardBench::chipSerial()));
            InProcessReader reader(card);
            const std::size_t sector = sectorsOf(bench.profile.applications[0])[1];
            Lying line(reader, trailerBlock(sector), byte);
            apdu::Session session(line, card.atr());
            const Bytes serial = readChipSerial(session, *bench.vault, bench.profile).value();
            const Plan plan = planCard(bench.profile, test::sampleRecord(serial, 0), *bench.vault).value();
            test::ListedJournal journal;
            const auto made = personalize(session, *bench.vault, plan, Begin::onBlank, journal);
            REQUIRE_FALSE(made);
            CHECK(made.error().code == Code::sectorAccessWrong);
            CHECK(made.error().detail == "sector " + std::to_string(sector));
            CHECK(card.image().blocks[trailerBlock(sector) - 1] == Bytes(16));
        }
}

TEST_CASE("A key is loaded into the reader once, not for every sector", "[cardlib][drivers]") {
    StorageBench bench("zhengzhou-permit-1-storage-4k", "4k");
    const auto& permit = bench.profile.applications[0];
    REQUIRE(bench.driver.select(permit).value());
    const auto before = bench.session.traffic().apdus;
    const auto& addresses = *findFile(permit, "addresses");
    CHECK(bench.driver.read(addresses, addresses.size).has_value());
    CHECK(bench.session.traffic().apdus - before == 22 + 2);
}

TEST_CASE("What is read with key A is not writable until key B opens it", "[cardlib][drivers]") {
    StorageBench bench("zhengzhou-permit-1-storage", "1k");
    const auto& permit = bench.profile.applications[0];
    const auto& status = *findFile(permit, "status");
    REQUIRE(bench.driver.select(permit).value());
    const Bytes content = bench.driver.read(status, status.size).value();
    CHECK(bench.driver.write(status, content).has_value());
    CHECK(bench.driver.read(status, status.size).value() == content);
}
