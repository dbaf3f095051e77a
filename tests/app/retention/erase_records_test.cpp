#include "app/retention/erase_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

#include "app/drafts/park_draft.h"
#include "app/issuance/application_steps.h"
#include "app/retention/overdue_records.h"
#include "app/services/find_people.h"
#include "app/services/record.h"
#include "app/services/scanned_papers.h"
#include "app/store/fee_waivers.h"
#include "tests/support/living_station.h"
#include "tests/support/put_order.h"

using namespace app;

namespace {

const Day muchLater = parseDay("2050-01-01").value();

ErasureWish wish(const char* before = "2040-01-01") {
    return {parseDay(before).value(), "keeper", "auditor"};
}

}  // namespace

TEST_CASE("A record whose time is over is gone, and the chains, numbers and the trail still hold", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    const auto before = station.orders->load(card.order).value();
    const auto pem = station.vault->publicPem("station").value();
    const auto name = station.holders->recordOf(before.holder)->holder.name.reveal();
    REQUIRE(findPeople(station, name, 20, "clerk")->rows.size() == 1);
    const auto report = eraseRecords(station, wish(), muchLater);
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    CHECK(report->erased == 1);
    CHECK(report->events >= 5);
    CHECK(findPeople(station, name, 20, "clerk")->rows.empty());
    CHECK(findPeople(station, before.permitNumber, 20, "clerk")->rows.empty());
    // a card of an erased record that is found is known as one to be destroyed
    CHECK(findPeople(station, name, 20, "clerk")->erased.empty());
    CHECK(findPeople(station, before.permitNumber, 20, "clerk")->erased == std::vector<std::int64_t>{before.id});
    CHECK(findPeople(station, before.applicationSerial, 20, "clerk")->erased == std::vector<std::int64_t>{before.id});
    CHECK(wholeRecord(station, before.holder, "auditor", "audit").error().code == Code::recordMissing);
    CHECK(station.orders->loadCard(before).error().code == Code::recordMissing);
    const auto after = station.orders->load(card.order).value();
    CHECK(after.permitNumber == before.permitNumber);
    CHECK(after.chipSerial == before.chipSerial);
    CHECK(after.state == before.state);
    CHECK(station.events->verify(pem));
    CHECK(station.audit->verify(pem));
    bench.whileClosed([] {});
    CHECK(bench.station->events->append("test.happened", "{}"));
    CHECK(eraseRecords(*bench.station, wish(), muchLater)->erased == 0);
}

TEST_CASE("Why an application was refused is erased with the record, and who refused it when stays", "[app][retention][application]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto id = bench.import(1).accepted.front().order;
    const auto holder = station.orders->load(id)->holder;
    REQUIRE(refuseApplication(station, {id, "reviewer", "lives elsewhere"}));
    CHECK(eraseRecords(station, wish(), muchLater)->erased == 1);
    const auto left = station.applicationSteps->taken(id).value();
    REQUIRE(left.size() == 1);
    CHECK(left.front().by == "reviewer");
    CHECK(station.applicationSteps->of(id, holder)->front().reason.empty());
    CHECK(station.database->handle().execAndGet("SELECT length(content) FROM application_step").getInt() == 0);
    CHECK(station.audit->verify(station.vault->publicPem("station").value()));
}

TEST_CASE("Drafts that were left are erased with the records, also from the log", "[app][retention][drafts]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const DraftForm form{RowValues{{"name", "Example"}}, Bytes{}};
    const auto id = parkNewDraft(station, {registrationDraft, "A012", form}, "clerk").value();
    Bytes key;
    const auto contentOf = [&](const std::string& file) { return test::readAll(bench.home() / file); };
    REQUIRE(Database::guarded([&] {
        SQLite::Statement query(station.database->handle(), "SELECT data_key FROM draft");
        query.executeStep();
        const auto column = query.getColumn(0);
        const auto* bytes = static_cast<const apdu::Byte*>(column.getBlob());
        key.assign(bytes, bytes + column.getBytes());
    }));
    const std::string sealed(key.begin(), key.end());
    REQUIRE(contentOf("station.db-wal").find(sealed) != std::string::npos);
    CHECK(eraseRecords(station, wish(), muchLater)->drafts == 1);
    CHECK(station.drafts->load(id).value()->state == "expired");
    for (const char* file : {"station.db", "station.db-wal"}) CHECK(contentOf(file).find(sealed) == std::string::npos);
}

TEST_CASE("Records are erased also while somebody holds the log, and that is told", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    auto& handle = station.database->handle();
    const auto holder = station.orders->load(card.order)->holder;
    const auto key = handle.execAndGet("SELECT data_key FROM holder WHERE id = " + std::to_string(holder)).getString();
    const auto isKept = [&] { return test::readAll(bench.home() / "station.db-wal").find(key) != std::string::npos; };
    handle.setBusyTimeout(1);
    {
        const auto beside = Database::openBeside(*station.database).value();
        const SQLite::Transaction reads(beside->handle());
        REQUIRE(beside->handle().execAndGet("SELECT count(*) FROM holder").getInt() > 0);
        const auto report = eraseRecords(station, wish(), muchLater);
        REQUIRE(report);
        CHECK(report->erased == 1);
        CHECK(report->remains == Remains::inLog);
    }
    CHECK(eraseRecords(station, wish(), muchLater)->remains == Remains::nothing);
    CHECK_FALSE(isKept());
}

TEST_CASE("The events of who stays keep their content", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto waiting = bench.approvedOrder(1);
    auto& station = *bench.station;
    const auto report = eraseRecords(station, wish(), muchLater).value();
    CHECK(report.erased == 1);
    CHECK(report.kept == 1);
    const auto holder = station.orders->load(waiting)->holder;
    CHECK(station.holders->load(holder));
    CHECK(findPeople(station, station.holders->recordOf(holder)->holder.name.reveal(), 20, "clerk")->rows.size() == 1);
}

TEST_CASE("Nobody erases alone, too early, or what the centre has not receipted", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    CHECK(eraseRecords(station, {parseDay("2040-01-01").value(), "keeper", "keeper"}, muchLater).error().code == Code::trustIncomplete);
    const auto retention = std::chrono::years(station.regime.retentionYears);
    REQUIRE(retention.count() > 0);
    CHECK(eraseRecords(station, wish(), wish().before + retention - std::chrono::years(1)).error().code == Code::retentionNotOver);
    CHECK(eraseRecords(station, wish("2030-01-01"), muchLater)->erased == 0);
    station.identity.centre = "https://centre.example:443";
    CHECK(eraseRecords(station, wish(), muchLater).error().code == Code::erasureWaits);
    CHECK(station.holders->load(1));
}

TEST_CASE("Why a fee was waived is sealed, never changed, and goes with the record", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    auto& store = station.database->handle();
    FeeWaivers waivers(*station.database, *station.holders);
    const auto holder = station.orders->load(card.order)->holder;
    REQUIRE(waivers.keep({card.order, "Zhang Example is ill", "chief"}, holder));
    CHECK(waivers.of(card.order, holder).value()->reason == "Zhang Example is ill");
    CHECK_FALSE(waivers.of(card.order + 1, holder).value());
    CHECK(store.execAndGet("SELECT count(*) FROM fee_waiver WHERE instr(CAST(reason AS TEXT), 'Zhang') > 0").getInt() == 0);
    CHECK_THROWS(store.exec("UPDATE fee_waiver SET person = 'somebody'"));
    CHECK_THROWS(store.exec("UPDATE fee_waiver SET reason = x'00'"));
    CHECK_THROWS(store.exec("DELETE FROM fee_waiver"));
    REQUIRE(eraseRecords(station, wish(), muchLater)->erased == 1);
    CHECK(store.execAndGet("SELECT length(reason) FROM fee_waiver").getInt() == 0);
    CHECK(store.execAndGet("SELECT person FROM fee_waiver").getString() == "chief");
}

TEST_CASE("An application that was returned and never supplied is withdrawn when its record is erased", "[app][retention]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto order = bench.import(1).accepted.front().order;
    REQUIRE(returnApplication(station, {order, "reviewer", "the lease has ended", {"residence"}}));
    REQUIRE(eraseRecords(station, wish(), muchLater)->erased == 1);
    CHECK(station.orders->load(order)->state == "withdrawn");
    CHECK(station.orders->page({}, 0, 10)->empty());
}

TEST_CASE("Who was erased may be registered again", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    REQUIRE(eraseRecords(*bench.station, wish(), muchLater)->erased == 1);
    const auto again = bench.import(1);
    REQUIRE(again.accepted.size() == 1);
    CHECK(again.accepted.front().holder == 2);
}

namespace {

// An order whose print on files lies in a folder of its own; gives that folder.
std::filesystem::path printedOnFiles(test::StationBench& bench, std::int64_t id, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const char* name : {"front.png", "back.png", "front-resin.png", "proof.pdf", "manifest.json"}) std::ofstream(folder / name) << "face";
    auto order = bench.station->orders->load(id).value();
    order.front = (folder / "front.png").string();
    order.back = (folder / "back.png").string();
    test::putOrder(*bench.station, order);
    return folder;
}

}  // namespace

TEST_CASE("Of a print on files nothing is left, neither its layers nor its proof", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto folder = printedOnFiles(bench, card.order, bench.folder() / "prints" / "order-1");
    const auto report = eraseRecords(*bench.station, wish(), muchLater);
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    CHECK(report->pictures == 2);
    CHECK_FALSE(std::filesystem::exists(folder));
    CHECK(std::filesystem::exists(folder.parent_path()));
}

TEST_CASE("Pictures on a disk that is not connected keep their records until it is", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto disk = bench.folder() / "disk", away = bench.folder() / "away";
    const auto folder = printedOnFiles(bench, card.order, disk / "order-1");
    std::filesystem::rename(disk, away);
    CHECK(eraseRecords(*bench.station, wish(), muchLater).error().code == Code::picturesNotErased);
    std::filesystem::rename(away, disk);
    CHECK(eraseRecords(*bench.station, wish(), muchLater)->erased == 1);
    CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("While a picture cannot be erased its record stays, and names it", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto order = bench.station->orders->load(card.order).value();
    std::ofstream(bench.folder() / "a file") << "no folder";
    order.front = (bench.folder() / "a file" / "front.png").string();
    test::putOrder(*bench.station, order);
    CHECK(eraseRecords(*bench.station, wish(), muchLater).error().code == Code::picturesNotErased);
    CHECK(bench.station->holders->load(order.holder));
    CHECK(bench.station->orders->load(card.order)->front == order.front);
}

TEST_CASE("Scanned papers go with their record, and places that nobody entered since", "[app][retention][papers]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    const auto picture = apdu::bytesOf(test::resource("samples/photos/p01.jpg"));
    REQUIRE(keepPapers(station, 1, {{"房屋租赁合同", picture}}, "clerk"));
    REQUIRE(station.addressBook->note("employer", std::string("kept"), "2041-01-01", 10));
    REQUIRE(eraseRecords(station, wish(), muchLater));
    CHECK(station.paperScans->of(1)->empty());
    CHECK(showPaper(station, 1, "auditor", "audit").error().code == Code::paperUnknown);
    CHECK(station.database->handle().execAndGet("SELECT max(length(content)) FROM paper_scan").getInt() == 0);
    CHECK(station.addressBook->all("building")->empty());
    CHECK(station.addressBook->all("employer")->size() == 1);
    CHECK(station.events->verify(station.vault->publicPem("station").value()));
}

TEST_CASE("Which records are over is looked at before they are erased, and they are the ones that go", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    const auto holder = station.orders->load(card.order)->holder;
    CHECK(overdueRecords(station, parseDay("2027-01-01").value())->over.empty());
    const auto found = overdueRecords(station, wish().before, "keeper");
    REQUIRE(found);
    REQUIRE(found->over.size() == 1);
    CHECK(found->over[0].holder == holder);
    CHECK(found->over[0].ended < wish().before);
    CHECK(eraseRecords(station, wish(), muchLater)->erased == 1);
    CHECK(overdueRecords(station, wish().before)->over.empty());
}

TEST_CASE("The last day that may be named is the one before which erasing is allowed today", "[app][retention]") {
    test::StationBench bench;
    auto& station = *bench.station;
    for (const char* day : {"2050-01-01", "2048-02-29", "2049-03-01", "2050-12-31"}) {
        const Day on = parseDay(day).value(), last = erasableBefore(station.regime, on);
        const Day next = std::chrono::sys_days(last) + std::chrono::days(1);
        INFO(day << " " << toText(last));
        CHECK(eraseRecords(station, {last, "keeper", "auditor"}, on));
        CHECK(eraseRecords(station, {next, "keeper", "auditor"}, on).error().code == Code::retentionNotOver);
    }
}

TEST_CASE("An erasure that is stopped has erased nothing, or all of it", "[app][retention]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto& station = *bench.station;
    int stops = 0;
    for (int most = 0;; most = 2 * most + 1) {
        int asked = 0;
        const auto report = eraseRecords(station, wish(), muchLater, [&] { return ++asked > most; });
        if (report) break;
        ++stops;
        REQUIRE(report.error().code == Code::storeFailed);
        CHECK(overdueRecords(station, wish().before)->over.size() == 1);
    }
    CHECK(stops > 1);
    CHECK(overdueRecords(station, wish().before)->over.empty());
}
