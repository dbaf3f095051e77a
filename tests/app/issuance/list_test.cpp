#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <sstream>

#include "tests/support/station_bench.h"

using namespace app;

namespace {

struct Bench : test::StationBench {
    // The samples, without what the columns of these titles say.
    ListWish list(const std::vector<int>& emptied = {}) {
        std::istringstream samples(test::resource("samples/applicants.csv"));
        std::string text, line;
        for (int row = 0; row < 5 && std::getline(samples, line); ++row) {
            std::stringstream fields(line);
            std::string field, kept;
            for (int column = 0; std::getline(fields, field, ','); ++column) {
                const bool empty = row > 0 && std::ranges::find(emptied, column) != emptied.end();
                kept += (column == 0 ? "" : ",") + (empty ? std::string() : field);
            }
            text += kept + "\n";
        }
        std::ofstream(folder() / "list.csv", std::ios::binary) << text;
        return {folder() / "list.csv", ZHIKA_SOURCE_DIR "/resources/samples/photos"};
    }
    int count(const std::string& table) { return station->database->handle().execAndGet("SELECT count(*) FROM " + table).getInt(); }
    const Day day = parseDay("2026-11-24").value();
};

constexpr int workplace = 7, declarantName = 14;

// Says stop before the row.
ListWatch stoppedBefore(int row) {
    auto asked = std::make_shared<int>(0);
    return {{}, [asked, row] { return ++*asked >= row; }};
}

}  // namespace

TEST_CASE("A list that is only checked is judged row by row, and nothing of it is taken in", "[app][import]") {
    Bench bench;
    const int rows = bench.count("audit");
    const auto checked = checkList(*bench.station, bench.list(), "clerk", bench.day).value();
    CHECK(checked.accepted.size() == 4);
    CHECK(checked.accepted.front().holder == 0);
    CHECK_FALSE(checked.accepted.front().registeredOnly);
    CHECK_FALSE(checked.accepted.front().declared.due.empty());
    CHECK(bench.count("holder") == 0);
    CHECK(bench.count("audit") == rows);
    bench.import(1);
    const auto again = checkList(*bench.station, bench.list(), "clerk", bench.day).value();
    CHECK(again.accepted.size() == 3);
    REQUIRE(again.refusals.size() == 1);
    CHECK(again.refusals.front().rule == "person.has_order");
}

TEST_CASE("A list that is checked says of each row what taking it in says", "[app][import]") {
    Bench bench;
    const ListWish all{ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv", ZHIKA_SOURCE_DIR "/resources/samples/photos"};
    const auto checked = checkList(*bench.station, all, "clerk", bench.day).value();
    const auto taken = importList(*bench.station, all, "clerk", bench.day).value();
    REQUIRE(checked.accepted.size() == taken.accepted.size());
    for (std::size_t i = 0; i < taken.accepted.size(); ++i) {
        CHECK(checked.accepted[i].registeredOnly == taken.accepted[i].registeredOnly);
        CHECK(taken.accepted[i].registeredOnly == (taken.accepted[i].order == 0));
        CHECK(checked.accepted[i].declared.due == taken.accepted[i].declared.due);
        CHECK(checked.accepted[i].declared.late == taken.accepted[i].declared.late);
        CHECK(checked.accepted[i].declared.rule == taken.accepted[i].declared.rule);
    }
    CHECK(std::ranges::count_if(checked.accepted, &ImportedRow::registeredOnly) == 2);
}

TEST_CASE("What is said once for a list stands in rows whose file lacks the column, when it need not have it", "[app][import]") {
    Bench bench;
    auto wish = bench.list();
    wish.shared = {{"proxy_name", "王家长"}, {"proxy_relation", "近亲属"}, {"proxy_need", "残疾"}, {"proxy_document", "320102198001010014"}};
    REQUIRE(takeList(*bench.station, wish, "clerk", bench.day)->accepted.size() == 4);
    const auto person = bench.station->holders->recordOf(1).value();
    REQUIRE(person.representative);
    CHECK(person.representative->name == PiiText("王家长"));
}

TEST_CASE("What is said once for a list stands in the rows that leave it empty, and in no other", "[app][import]") {
    Bench bench;
    auto wish = bench.list({workplace});
    wish.shared = {{"workplace", "样例大学"}, {"phone", "13900009999"}};
    const auto report = takeList(*bench.station, wish, "clerk", bench.day).value();
    REQUIRE(report.accepted.size() == 4);
    const auto person = bench.station->holders->recordOf(1)->holder;
    CHECK(person.workplace == PiiText("样例大学"));
    CHECK(person.phone == PiiText("13900000001"));
}

TEST_CASE("A row that says nothing where something must stand is refused until the list says it", "[app][import]") {
    Bench bench;
    auto wish = bench.list({declarantName});
    CHECK(checkList(*bench.station, wish, "clerk", bench.day)->accepted.empty());
    wish.shared = {{"declarant_type", "用人单位"}, {"declarant_name", "样例大学"}};
    CHECK_FALSE(checkList(*bench.station, wish, "clerk", bench.day)->accepted.empty());
}

TEST_CASE("A list that is stopped keeps whole rows, and goes on where it stopped", "[app][import]") {
    Bench bench;
    const auto wish = bench.list();
    const auto part = takeList(*bench.station, wish, "clerk", bench.day, stoppedBefore(3)).value();
    CHECK(part.accepted.size() == 2);
    CHECK(part.stoppedBefore == 3);
    CHECK(bench.count("holder") == 2);
    const auto rest = takeList(*bench.station, wish, "clerk", bench.day).value();
    CHECK(rest.accepted.size() == 2);
    CHECK(rest.refusals.size() == 2);
    CHECK(rest.stoppedBefore == 0);
    CHECK(bench.count("holder") == 4);
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("While a list is taken in others write between its rows", "[app][import]") {
    Bench bench;
    const auto beside = Station::openBeside(bench.station).value();
    int written = 0;
    const ListWatch watch{[&](const Progress&) { written += beside->audit->write("other", "viewed", "holder 1", "counter") ? 1 : 0; }, {}};
    REQUIRE(takeList(*bench.station, bench.list(), "clerk", bench.day, watch));
    CHECK(written == 5);
    CHECK(bench.station->audit->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("A row of a list that fails leaves the rows before it, and nothing of its own", "[app][import]") {
    Bench bench;
    bench.station->database->handle().exec(
        "CREATE TRIGGER third BEFORE INSERT ON card_order WHEN NEW.holder = 3 BEGIN SELECT RAISE(ABORT, 'third'); END");
    const auto taken = takeList(*bench.station, bench.list(), "clerk", bench.day);
    REQUIRE(taken);
    CHECK(taken->accepted.size() == 2);
    REQUIRE(taken->refusals.size() == 1);
    CHECK(taken->refusals.front().rule == "list.row_failed");
    CHECK(taken->stoppedBefore == taken->refusals.front().row);
    CHECK(bench.count("holder") == 2);
    CHECK(bench.count("card_order") == 2);
    CHECK_FALSE(importList(*bench.station, bench.list(), "clerk", bench.day));
    CHECK(bench.count("holder") == 2);
}
