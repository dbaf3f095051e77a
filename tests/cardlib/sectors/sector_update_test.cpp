#include "cardlib/sectors/sector_update.h"

#include "cardlib/sectors/entitlements.h"
#include "tests/cardlib/sectors/terminal.h"

using namespace cardlib;

namespace {

using Pull = InProcessReader::Pull;

// One change of a department's sector on a card that can be pulled.
struct Desk {
    Desk(const test::CardBench& made, VirtualCard& card)
        : bench(made),
          sector(*findApplication(bench.profile, "education")),
          reader(card),
          session(reader, card.atr()) {
        open();
    }

    // The card is laid down (again): a driver speaks for one session.
    void lay() {
        reader.insert();
        open();
    }
    void open() {
        driver = makeDriver(session, *bench.vault, bench.profile);
        driver->useKeysOf(test::serialOf(bench.profile.family),
                          *apdu::fromHex(test::CardBench::record().get("application_serial")));
    }

    SectorUpdate plan(const std::vector<Entitlement>& entitlements) {
        const File& data = *findFile(sector, "data");
        REQUIRE(openSector(*driver, sector, data.read));
        const auto contents = readSector(*driver, sector).value();
        SectorUpdate update{encodeEntitlements(entitlements, data.size).value(), contents.sequence(), {}};
        if (findFile(sector, "log"))
            update.record =
                SectorLogRecord{"2026-11-26", "09:30:00", logWritten, "410105000007", nextSequence(update.before)};
        return update;
    }
    Result<void> write(const SectorUpdate& update) {
        return openSector(*driver, sector, findFile(sector, "data")->write).and_then([&] {
            return updateSector(*driver, sector, update, journal);
        });
    }
    SectorContents contents() {
        lay();
        REQUIRE(openSector(*driver, sector, findFile(sector, "data")->read));
        return readSector(*driver, sector).value();
    }

    const test::CardBench& bench;
    const Application& sector;
    InProcessReader reader;
    apdu::Session session;
    std::unique_ptr<CardDriver> driver;
    test::ListedJournal journal;
};

const std::vector<Entitlement> first{{0x01, "2026-09-01", "2027-08-31", "", ""}};
const std::vector<Entitlement> second{{0x02, "2026-10-01", "", "A-2026-7", "X"}};

bool repeated(const std::string& algorithm) {
    return algorithm == "scp03-192" || algorithm == "scp03-256" || algorithm == "scp02-55" || algorithm == "1k";
}

std::uint64_t commandsOfChange(const test::CardBench& bench, Family family, const Bytes& eeprom) {
    const auto card = restoreCard(family, eeprom).value();
    Desk department(bench, *card);
    const auto update = department.plan(second);
    department.lay();
    REQUIRE(department.write(update));
    return department.reader.commands();
}

}  // namespace

TEST_CASE("A department writes its entitlements on every family, and its log tells of each change",
          "[cardlib][sectors]") {
    for (const auto& [profile, model] : test::allFamilies()) {
        INFO(profile << " " << model.algorithm);
        const test::CardBench bench(profile);
        const auto card = madeCard(bench, model);
        Desk department(bench, *card);
        CHECK(decodeEntitlements(department.contents().data).value().empty());
        for (const auto& entitlements : {first, second, {}}) {
            const auto written = department.write(department.plan(entitlements));
            INFO((written ? "" : nameOf(written.error().code)));
            REQUIRE(written);
            CHECK(decodeEntitlements(department.contents().data).value() == entitlements);
        }
        const bool logs = model.family != Family::storageCard;
        CHECK(department.contents().sequence() == (logs ? 3 : 0));
        CHECK_FALSE(department.journal.entries.empty());
        const auto version = readSectorVersion(*department.driver, department.sector).value();
        CHECK(version == (logs ? std::optional(1) : std::nullopt));
    }
}

TEST_CASE(
    "A change torn, half written or answered wrong at any command is finished once, and until then a reader "
    "finds the old, the new or the mark",
    "[cardlib][sectors][torn]") {
    for (const auto& [profile, model] : test::allFamilies()) {
        if (repeated(model.algorithm)) continue;
        const test::CardBench bench(profile);
        const auto made = madeCard(bench, model);
        Desk before(bench, *made);
        REQUIRE(before.write(before.plan(first)));
        const Bytes eeprom = made->eeprom();
        const std::uint64_t commands = commandsOfChange(bench, model.family, eeprom);
        CHECK(commands > 8);
        for (std::uint64_t at = 1; at <= commands; ++at)
            for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
                INFO(profile << " " << model.algorithm << " at " << at << " kind " << static_cast<int>(pull));
                const auto card = restoreCard(model.family, eeprom).value();
                Desk department(bench, *card);
                const auto update = department.plan(second);
                department.lay();
                department.reader.pullAt(at, pull);
                (void)department.write(update);

                const auto torn = department.contents();
                const auto found = decodeEntitlements(torn.data);
                CHECK((found ? *found == first || *found == second
                             : found.error().code == Code::entitlementsUnfinished));
                REQUIRE(standsTo(update, torn) != SectorStands::movedOn);
                department.lay();
                if (standsTo(update, torn) == SectorStands::notDone) REQUIRE(department.write(update));
                const auto finished = department.contents();
                CHECK(decodeEntitlements(finished.data).value() == second);
                if (!update.record) continue;
                REQUIRE(finished.log.size() == 2);
                CHECK(finished.log[0] == *update.record);
                CHECK(finished.log[1].sequence == 1);
            }
    }
}

TEST_CASE("A change that was overtaken by another is not written over it", "[cardlib][sectors]") {
    const test::CardBench bench;
    const auto card = madeCard(bench, {Family::nativeCos, "sm4"});
    Desk department(bench, *card);
    const auto late = department.plan(first);
    auto other = department.plan(second);
    other.record->terminal = "410105000008";
    REQUIRE(department.write(other));
    department.lay();
    CHECK(department.write(late).error().code == Code::sectorMovedOn);
    CHECK(decodeEntitlements(department.contents().data).value() == second);
}

TEST_CASE("When the journal cannot be written the sector is not written either", "[cardlib][sectors]") {
    const test::CardBench bench;
    const auto card = madeCard(bench, {Family::nativeCos, "sm4"});
    Desk department(bench, *card);
    const auto update = department.plan(first);
    department.journal.refuseAt = 1;
    const Bytes before = card->eeprom();
    CHECK(department.write(update).error().code == Code::journalNotWritten);
    CHECK(card->eeprom() == before);
}

TEST_CASE("After a department's installation the issuer can erase its sector, and neither read nor write it",
          "[cardlib][sectors][separation]") {
    for (const auto& [profile, model] : test::allFamilies()) {
        if (repeated(model.algorithm)) continue;
        INFO(profile << " " << model.algorithm);
        const test::CardBench bench(profile);
        const auto card = madeCard(bench, model);
        const auto terminal = makeTerminal(*card, bench);
        const Application& permit = *findApplication(bench.profile, "permit");
        for (const auto* id : {"education", "health"}) {
            const Application& sector = *findApplication(bench.profile, id);
            Application issuer = permit;  // with the issuer's keys wherever the sector wants one of its own
            issuer.files = sector.files;
            issuer.keys = sector.keys;
            for (auto& key : issuer.keys)
                if (const Key* own = findKey(permit, key.type, key.index)) key.master = own->master;
            for (const bool writer : {false, true}) {
                CHECK(terminal->presents(issuer, sector, writer) != 0x9000);
                CHECK(terminal->reads(sector) == 0x6982);
                CHECK(terminal->writes(sector, issuer) == 0x6982);
            }
        }
        if (model.family == Family::storageCard) continue;  // its sectors are erased by their own key only
        Desk department(bench, *card);
        REQUIRE(department.write(department.plan(first)));
        department.lay();
        REQUIRE(department.driver->remake(department.sector));
        department.lay();
        CHECK_FALSE(openSector(*department.driver, department.sector, 0xF1));
        CHECK(department.driver->prove(permit).value() == Genuine::yes);
    }
}

TEST_CASE("A key that the card says no to is presented once and never again", "[cardlib][sectors]") {
    const test::CardBench bench;
    const auto card = madeCard(bench, {Family::nativeCos, "sm4"});
    Desk department(bench, *card);
    department.driver->useKeysOf(test::serialOf(Family::nativeCos), Bytes(10, 0x99));
    const auto refused = openSector(*department.driver, department.sector, 0xF5);
    CHECK(refused.error().code == Code::keyWrong);
    CHECK(refused.error().detail == "EXTERNAL AUTHENTICATE 39-02, tries left: 4");
}
