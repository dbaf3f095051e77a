#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/station_bench.h"

using namespace app;

namespace {

std::string rulesOf(const ImportReport& report, std::size_t row) {
    std::string all;
    for (const auto& refusal : report.refusals)
        if (refusal.row == row) all += refusal.field + ":" + refusal.rule + " ";
    return all;
}

}  // namespace

TEST_CASE("What photo, face and chip demand is told beside what the rules demand", "[app][import]") {
    test::StationBench bench;
    const auto report = bench.importText(test::resource("samples/applicants-faulty.csv")).value();
    CHECK(rulesOf(report, 8) == "name:face.missing_glyph ");
    CHECK_THAT(rulesOf(report, 9), Catch::Contains("present_address:face.too_long"));
    CHECK(rulesOf(report, 11) == "photo:photo.unreadable ");
    CHECK(rulesOf(report, 12) == "photo:photo.wrong_size ");
    CHECK(report.accepted.size() == 1);
}

TEST_CASE("The same person is not registered twice", "[app][import]") {
    test::StationBench bench;
    CHECK(bench.import(2).accepted.size() == 2);
    const auto again = bench.import(3);
    CHECK(again.accepted.size() == 1);
    CHECK(rulesOf(again, 1) == "citizen_number:person.has_order ");
}

TEST_CASE("A file that cannot be read whole leaves nothing behind", "[app][import]") {
    test::StationBench bench;
    const std::string samples = test::resource("samples/applicants.csv");
    CHECK(bench.importText(samples + "\"open").error().code == Code::csvBrokenQuotes);
    CHECK(bench.importText("wrong\n" + samples).error().code == Code::csvHeaderWrong);
    CHECK(bench.importText(samples, "").error().code == Code::importerMissing);
    CHECK(bench.station->orders->page({}, 0, 10)->empty());
    CHECK(bench.station->events->head()->sequence == 0);
}

TEST_CASE("No name stands readable in the station's folder", "[app][import]") {
    test::StationBench bench;
    bench.import(3);
    bench.station.reset();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bench.home())) {
        if (!entry.is_regular_file()) continue;
        const std::string content = test::readAll(entry.path().string());
        CHECK(content.find("李样例") == std::string::npos);
        CHECK(content.find("320102198803120") == std::string::npos);
        CHECK(content.find("样例路12号") == std::string::npos);
    }
}

TEST_CASE("A second process on the same folder is turned away", "[app][station]") {
    test::StationBench bench;
    CHECK(Station::open(bench.home(), ZHIKA_SOURCE_DIR "/resources").error().code == Code::homeInUse);
    CHECK(Station::open(bench.folder() / "nowhere", ZHIKA_SOURCE_DIR "/resources").error().code ==
          Code::homeMissing);
    CHECK(setUpStation(
              {bench.home(), ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", ""})
              .error()
              .code == Code::stationExists);
}

TEST_CASE("Setting up with a malformed identity is refused before anything is made", "[app][station]") {
    const test::TemporaryFolder folder;
    const auto code = [&](const char* authority, const char* number, const char* centre = "") {
        return setUpStation({folder.path() / "h", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", authority,
                             number, centre})
            .error()
            .code;
    };
    CHECK(code("4101", "01") == Code::authorityMalformed);
    CHECK(code("410105000000", "1") == Code::stationNumberMalformed);
    for (const auto* centre : {"http://127.0.0.1:1", "HTTP://h", "ftp://h", "127.0.0.1:1", "https://"})
        CHECK(code("410105000000", "01", centre) == Code::centreInsecure);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "h"));
}

TEST_CASE("Who was only registered gets a card when the stay becomes long enough", "[app][import]") {
    test::StationBench bench;
    const std::string samples = test::resource("samples/applicants.csv");
    const auto lineEnd = samples.find('\n', samples.find('\n') + 1);
    const std::string longStay = samples.substr(0, lineEnd + 1);
    std::string shortStay = longStay;
    shortStay.replace(shortStay.rfind(",365,"), 5, ",10,");
    const auto first = bench.importText(shortStay).value();
    REQUIRE(first.accepted.size() == 1);
    CHECK(first.accepted.front().order == 0);
    CHECK(rulesOf(bench.importText(shortStay).value(), 1) == "citizen_number:person.has_order ");

    const auto later = bench.importText(longStay).value();
    REQUIRE(later.accepted.size() == 1);
    CHECK(later.accepted.front().holder == first.accepted.front().holder);
    CHECK(later.accepted.front().order != 0);
    CHECK(bench.station->holders->load(later.accepted.front().holder)->application.intendedDays == 365);
    CHECK(rulesOf(bench.importText(longStay).value(), 1) == "citizen_number:person.has_order ");
}

TEST_CASE("A late registration is in the record and the trail, and coming again for a card changes nothing of it", "[app][import]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const std::string samples = test::resource("samples/applicants.csv");
    const std::string header = samples.substr(0, samples.find('\n'));
    const std::string child = samples.substr(samples.find_last_of('\n', samples.size() - 2) + 1, std::string::npos);
    const std::string row = child.substr(0, child.find_last_not_of("\r\n") + 1);
    const auto noted = [&] { return station.database->handle().execAndGet("SELECT count(*) FROM audit WHERE action = 'registered late'").getInt(); };
    const auto first = bench.importText(header + "\n" + row + "\n").value();
    REQUIRE(first.accepted.size() == 1);
    CHECK(first.accepted.front().order == 0);
    CHECK(first.accepted.front().declared.late);
    CHECK(noted() == 1);
    const std::string due = first.accepted.front().declared.due;

    const auto again = bench.importText(header + ",申报人证件号码,代办人姓名,代办人与申请人关系,代办人证件号码\n" + row +
                                        ",91410105MA00000000,王家长,监护人,320102198001010014\n").value();
    INFO(rulesOf(again, 1));
    REQUIRE(again.accepted.size() == 1);
    CHECK(again.accepted.front().order != 0);
    CHECK(noted() == 1);
    const auto kept = station.holders->recordOf(again.accepted.front().holder).value();
    CHECK(kept.declared.due == due);
    REQUIRE(kept.representative);
    CHECK(kept.representative->name.reveal() == "王家长");
    CHECK(kept.declarant.document.reveal() == "91410105MA00000000");
    bench.station.reset();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bench.home()))
        if (entry.is_regular_file()) CHECK(test::readAll(entry.path().string()).find("王家长") == std::string::npos);
}
