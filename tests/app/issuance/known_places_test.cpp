#include "app/issuance/known_places.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/station_bench.h"

using namespace app;

namespace {

std::vector<std::string> told(test::StationBench& bench, PlaceKind kind, const std::string& typed, const Actor& by = "clerk") {
    std::vector<std::string> all;
    const auto places = proposedPlaces(*bench.station, kind, typed, by).value();
    for (const auto& place : places) all.push_back(place.reveal());
    return all;
}

}  // namespace

TEST_CASE("Buildings and employers entered before are proposed, those entered most often first", "[app][places]") {
    test::StationBench bench;
    CHECK(told(bench, PlaceKind::building, "样例").empty());
    bench.import(2);
    const std::string first = "河南省郑州市金水区花园路街道样例街1号院1号楼", second = "河南省郑州市二七区样例路2号2号楼";
    CHECK(told(bench, PlaceKind::building, "样例") == std::vector{second, first});
    auto person = bench.station->holders->recordOf(1)->holder;
    REQUIRE(notePlaces(*bench.station, person));
    CHECK(told(bench, PlaceKind::building, "样例") == std::vector{first, second});
    CHECK(told(bench, PlaceKind::building, "样例街") == std::vector{first});
    CHECK(told(bench, PlaceKind::employer, "样例科技") == std::vector<std::string>{"样例科技有限公司"});
    CHECK(told(bench, PlaceKind::building, "样").empty());
    CHECK(told(bench, PlaceKind::building, first).empty());
    CHECK(told(bench, PlaceKind::employer, "样例街").empty());
}

TEST_CASE("The address book holds no room and no person, and nothing of it stands readable in the station's folder", "[app][places]") {
    test::StationBench bench;
    bench.import(2);
    for (const auto kind : {PlaceKind::building, PlaceKind::employer})
        for (const auto& place : told(bench, kind, "样例")) {
            CHECK(place.find("室") == std::string::npos);
            CHECK(place.find("李样例") == std::string::npos);
        }
    bench.close();
    const std::string content = test::readAll(bench.home() / "station.db");
    for (const char* part : {"样例街1号院", "样例科技"}) CHECK(content.find(part) == std::string::npos);
}

TEST_CASE("An employer is kept under a firm's name only, and of a nanny or who works for themselves none", "[app][places]") {
    test::StationBench bench;
    bench.import(1);
    auto person = bench.station->holders->recordOf(1)->holder;
    const auto noted = [&](const char* reason, const char* workplace) {
        person.residenceReason = reason;
        person.workplace = PiiText(workplace);
        REQUIRE(notePlaces(*bench.station, person));
        return told(bench, PlaceKind::employer, "张三").size();
    };
    CHECK(noted("01", "张三家保姆") == 0);
    CHECK(noted("01", "给张三家做饭") == 0);
    CHECK(noted("08", "张三家政公司") == 0);
    CHECK(noted("03", "张三小吃店") == 0);
    CHECK(noted("01", "张三食品厂") == 1);
}

TEST_CASE("The book keeps no more of a kind than its limit, and those that were entered often stay", "[app][places]") {
    test::StationBench bench;
    auto& book = *bench.station->addressBook;
    for (const char* text : {"often", "often", "seldom", "newest"}) REQUIRE(book.note("employer", std::string(text), "2026-11-24", 2));
    std::vector<std::string> kept;
    const auto places = book.all("employer").value();
    for (const auto& place : places) kept.push_back(place.reveal());
    CHECK(kept == std::vector<std::string>{"often", "newest"});
    REQUIRE(book.forgetBefore("2026-11-25"));
    CHECK(book.all("employer")->empty());
}

TEST_CASE("Who does not register is proposed nothing, and that is no refusal in the trail", "[app][places]") {
    test::StationBench bench;
    bench.import(1);
    const auto secret = [] { return apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse")); };
    bench.station->people = std::make_unique<People>(*bench.station->database, *bench.station->accounts, *bench.station->audit,
                                                     *bench.station->vault, cardlib::ScryptCost{16, 1, 1});
    auto& people = *bench.station->people;
    REQUIRE(people.addFirst("root", "", secret()));
    const auto root = people.signIn("root", secret()).value();
    REQUIRE(people.add({"shequ", "", {Role::communityClerk}}, secret(), root));
    const auto clerk = people.signIn("shequ", secret()).value();
    const auto rows = [&] { return bench.station->database->handle().execAndGet("SELECT count(*) FROM audit").getInt(); };
    const int before = rows();
    CHECK(told(bench, PlaceKind::building, "样例", root).empty());
    CHECK(told(bench, PlaceKind::building, "样例", clerk).size() == 1);
    CHECK(rows() == before);
}
