#include "app/sectors/sectors_on_card.h"
#include "app/station/sector_standing.h"
#include "tests/app/sectors/living_card.h"
#include "tests/app/sectors/sector_files.h"

using namespace app;
using cardlib::InProcessReader;

namespace {

using Pull = InProcessReader::Pull;
using test::Entitlements, test::LivingCard;

const cardlib::Entitlement schooling{0x01, "2026-09-01", "2027-08-31", "", ""};
const cardlib::Entitlement exams{0x02, "2026-10-01", "", "A-2026-7", "X"};

std::int64_t eventsOf(Station& station) {
    return station.events->head()->sequence;
}

}  // namespace

TEST_CASE("A department writes, changes and withdraws entitlements on a living card, and each change is told once",
          "[app][sectors]") {
    test::StationBench bench;
    LivingCard living(bench);
    CHECK(living.read().entitlements.empty());
    const auto events = eventsOf(*bench.station);
    const auto written = living.write({schooling});
    INFO((written ? "" : test::told(written.error())));
    REQUIRE(written);
    CHECK(written->changed);
    CHECK(living.read().entitlements == Entitlements{schooling});
    REQUIRE(living.write({exams}));
    CHECK(living.read().entitlements == Entitlements{schooling, exams});
    auto longer = schooling;
    longer.until = "2028-08-31";
    REQUIRE(living.write({longer}));
    CHECK_FALSE(living.write({longer})->changed);
    REQUIRE(writeSector(*bench.station, living.session, {"education", "teacher", {}, {0x02}, false}));
    CHECK(living.read().entitlements == Entitlements{longer});
    REQUIRE(writeSector(*bench.station, living.session, {"education", "teacher", {exams}, {}, true}));
    const auto last = living.read();
    CHECK(last.entitlements == Entitlements{exams});
    CHECK(last.log.size() == 5);
    CHECK(last.log.front().sequence == 5);
    CHECK(last.log.front().terminal == "410105000007");
    CHECK(eventsOf(*bench.station) == events + 5);
    CHECK(living.read("health").entitlements.empty());
    const auto pem = bench.station->vault->publicPem("station").value();
    CHECK(bench.station->events->verify(pem));
    CHECK(bench.station->audit->verify(pem));
}

TEST_CASE("A sector write torn at any command is finished by the same command, once, also after a restart",
          "[app][sectors][torn]") {
    test::StationBench bench;
    LivingCard living(bench);
    REQUIRE(living.write({schooling}));
    const auto dead = living.card.image();
    const std::uint64_t commands = [&] {
        living.reader.insert();
        REQUIRE(living.write({exams}));
        return living.reader.commands();
    }();
    const auto snapshot = bench.keep();
    const Entitlements wanted{schooling, exams};
    for (std::uint64_t at = 1; at <= commands; ++at)
        for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
            INFO("at " << at << " kind " << static_cast<int>(pull));
            bench.goBackTo(snapshot);
            const auto events = eventsOf(*bench.station);
            living.card = cardlib::NativeCard(dead);
            living.reader.insert();
            living.reader.pullAt(at, pull);
            (void)living.write({exams});
            bench.open();
            living.reader.insert();
            const auto again = living.write({exams});
            INFO((again ? "" : test::told(again.error())));
            REQUIRE(again);
            const auto reading = living.read();
            CHECK(reading.entitlements == wanted);
            CHECK(reading.log.size() == 2);
            CHECK(eventsOf(*bench.station) == events + 1);
            CHECK_FALSE(bench.station->sectorChanges->open({"education", reading.applicationSerial}).value());
        }
}

TEST_CASE("A sector that is withdrawn while a write stands half on a card is finished there, and nothing new is written", "[app][sectors][torn]") {
    test::StationBench bench;
    LivingCard living(bench);
    REQUIRE(living.write({schooling}));
    const SectorPlace place{"education", living.read().applicationSerial};
    const auto isOpen = [&] { return bench.station->sectorChanges->open(place).value().has_value(); };
    std::uint64_t at = 1;
    for (int torn = 0; torn < 3; ++at) {
        REQUIRE(at < 500);
        living.reader.insert();
        living.reader.pullAt(at, Pull::afterCommand);
        (void)living.write({exams});
        if (isOpen()) ++torn;
    }
    REQUIRE(withdrawSector(*bench.station, "education", "keeper", "supervisor"));
    const auto refused = [&] {
        living.reader.insert();
        const auto written = living.write({schooling});
        REQUIRE_FALSE(written);
        return written.error().code;
    };
    CHECK(refused() == Code::sectorWithdrawn);
    CHECK_FALSE(isOpen());
    CHECK(living.read().entitlements == Entitlements{schooling, exams});
    const auto events = eventsOf(*bench.station);
    CHECK(refused() == Code::sectorWithdrawn);
    CHECK(eventsOf(*bench.station) == events);
}

TEST_CASE("A change that was overtaken elsewhere is given up and the new one goes over what the card says",
          "[app][sectors]") {
    test::StationBench bench;
    LivingCard living(bench);
    living.reader.insert();
    const auto visit = visitSector(*bench.station, living.session, "education").value();
    REQUIRE(openSector(*bench.station, *visit, visit->data().write));
    const auto now = readSector(*visit->card, visit->application()).value();
    const auto updateOf = [&](const Entitlements& entitlements, const std::string& terminal) {
        return cardlib::SectorUpdate{
            cardlib::encodeEntitlements(entitlements, now.data.size()).value(), 0,
            cardlib::SectorLogRecord{"2026-11-26", "09:30:00", cardlib::logWritten, terminal, 1}};
    };
    REQUIRE(bench.station->sectorChanges->begin(visit->place, 1, updateOf({exams}, "410105000007")));
    const auto elsewhere =
        bench.station->sectorChanges->begin({"elsewhere", "0"}, 1, updateOf({schooling}, "410105000008")).value();
    SectorJournal journal(*bench.station->database, elsewhere.id);
    REQUIRE(updateSector(*visit->card, visit->application(), elsewhere.update, journal));
    living.reader.insert();
    const auto written = living.write({exams});
    INFO((written ? "" : test::told(written.error())));
    REQUIRE(written);
    CHECK_FALSE(written->finishedEarlier);
    CHECK(written->after.entitlements == Entitlements{schooling, exams});
    CHECK(written->after.log.size() == 2);
}

TEST_CASE("A sector is written on a card in use only, with entitlements the department has", "[app][sectors]") {
    test::StationBench bench;
    auto card = bench.blank(1);
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    const auto order = bench.approvedOrder();
    REQUIRE(makeChip(*bench.station, order, session));
    reader.insert();
    const SectorOrder wanted{"education", "teacher", {schooling}, {}, false};
    CHECK(writeSector(*bench.station, session, wanted).error().detail == "education: status 0");
    LivingCard living(bench, 2, 1);
    const auto unknown = living.write({{0x77, "", "", "", ""}});
    CHECK(unknown.error().code == Code::flagUnknown);
    CHECK_THAT(unknown.error().detail, Catch::StartsWith("77; 01 "));
    CHECK(living.write({schooling}, "railways").error().code == Code::sectorNotAllotted);
    CHECK(living.write({{0x01, "2026-02-30", "", "", ""}}).error().code == Code::sectorNotWritten);
    CHECK(living.read().log.empty());
}

TEST_CASE("An order that was given for one card is written on no other", "[app][sectors]") {
    test::StationBench bench;
    LivingCard meant(bench), other(bench, 2, 1);
    SectorOrder wanted{"education", "teacher", {schooling}, {}, false};
    wanted.applicationSerial = meant.read().applicationSerial;
    const auto events = eventsOf(*bench.station);
    other.reader.insert();
    const Bytes before = serializeCard(other.card.image());
    const auto refused = writeSector(*bench.station, other.session, wanted);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::sectorOfAnotherCard);
    SectorOrder withdrawal = wanted;
    withdrawal.set.clear();
    withdrawal.replace = true;
    CHECK(writeSector(*bench.station, other.session, withdrawal).error().code == Code::sectorOfAnotherCard);
    CHECK(serializeCard(other.card.image()) == before);
    CHECK(eventsOf(*bench.station) == events);
    meant.reader.insert();
    REQUIRE(writeSector(*bench.station, meant.session, wanted));
    CHECK(meant.read().entitlements == Entitlements{schooling});
}

TEST_CASE("A card whose sector has other keys loses a try for each command a person gives, and never its last two",
          "[app][sectors]") {
    test::StationBench bench;
    LivingCard living(bench);
    auto image = living.card.image();
    for (auto& directory : image.masterFile->children)
        if (directory.fid == 0xDF02)
            for (auto& key : directory.keys) key.value[0] ^= 0x01;
    living.card = cardlib::NativeCard(image);
    for (const auto* left : {"tries left: 4", "tries left: 3", "tries left: 2"}) {
        living.reader.insert();
        const auto refused = living.write({schooling});
        REQUIRE_FALSE(refused);
        const auto& card = std::get<cardlib::Error>(refused.error().cause);
        CHECK(card.code == cardlib::Code::keyWrong);
        CHECK_THAT(card.detail, Catch::EndsWith(left));
    }
    const Bytes after = serializeCard(living.card.image());
    living.reader.insert();
    CHECK(living.write({schooling}).error().code == Code::sectorKeyRefusedBefore);
    CHECK(readSector(*bench.station, living.session, "education", "teacher").error().code ==
          Code::sectorKeyRefusedBefore);
    CHECK(serializeCard(living.card.image()) == after);
    CHECK(living.read("health").entitlements.empty());
}

TEST_CASE("A card made with an older sector profile is read and written by that one", "[app][sectors]") {
    test::StationBench bench;
    LivingCard living(bench);
    REQUIRE(living.write({schooling}));
    auto next = test::sectorVersion("education", 2);
    next["/trees/cos/files/1/size"_json_pointer] = 140;
    next["/trees/cos/files/2/fid"_json_pointer] = "0219";
    REQUIRE(installSector(*bench.station, test::signedBy(*bench.station, next, "education"), "keeper"));
    CHECK(living.read().version == 1);
    REQUIRE(living.write({exams}));
    CHECK(living.read().log.size() == 2);
    LivingCard newer(bench, 2, 1);
    REQUIRE(newer.write({schooling}));
    CHECK(newer.read().version == 2);
    auto image = newer.card.image();
    for (auto& directory : image.masterFile->children)
        if (directory.fid == 0xDF02) directory.files[0].body[0] = 9;
    newer.card = cardlib::NativeCard(image);
    newer.reader.insert();
    CHECK(newer.write({exams}).error().detail == "education 9");
}

TEST_CASE("A card tells without a key which sectors it carries, by which version, and whether that is installed here",
          "[app][sectors]") {
    test::StationBench bench;
    LivingCard living(bench);
    REQUIRE(installSector(*bench.station, test::signedVersion(*bench.station, "health", 2), "keeper"));
    auto image = living.card.image();
    std::erase_if(image.masterFile->children, [](const auto& directory) { return directory.fid == 0xDF02; });
    for (auto& directory : image.masterFile->children)
        if (directory.fid == 0xDF03) directory.files[0].body[0] = 9;
    living.card = cardlib::NativeCard(image);
    living.reader.insert();
    const Bytes before = serializeCard(living.card.image());
    const auto found = sectorsOnCard(*bench.station, living.session);
    INFO((found ? "" : test::told(found.error())));
    REQUIRE(found);
    CHECK(found->status == 1);
    REQUIRE(found->sectors.size() == 7);
    for (const auto& sector : found->sectors) {
        INFO(sector.department);
        const auto fid = findApplication(bench.station->profile, sector.department)->fid;
        CHECK(sector.carried == (fid != 0xDF02));
        CHECK(sector.profileHere == (fid != 0xDF02 && fid != 0xDF03));
        CHECK(sector.kinds.empty() == !sector.profileHere);
        if (fid != 0xDF02) CHECK(sector.version == std::optional(fid == 0xDF03 ? 9 : 1));
    }
    CHECK(serializeCard(living.card.image()) == before);
    living.reader.insert();
    living.reader.pullAt(3, Pull::beforeCommand);
    CHECK(sectorsOnCard(*bench.station, living.session).error().code == Code::sectorUnreachable);
}
