#include "app/services/card_rows.h"

#include "app/inspection/lost_cards.h"
#include "tests/support/living_station.h"

using namespace app;
using test::asking;

namespace {

struct Bench {
    Bench() : card(bench, 0, 1) {}
    [[nodiscard]] std::vector<CardRow> due(Day today) {
        auto rows = dueForEndorsement(*bench.station, 10, today, "clerk");
        INFO((rows ? "" : test::told(rows.error())));
        REQUIRE(rows);
        return *rows;
    }
    [[nodiscard]] std::vector<CardRow> cards(const std::string& number) {
        auto rows = cardRows(*bench.station, number, 10, card.issueDay(), "clerk");
        INFO((rows ? "" : test::told(rows.error())));
        REQUIRE(rows);
        return *rows;
    }
    test::StationBench bench;
    test::HandedOverCard card;
};

}  // namespace

TEST_CASE("A card stands in the list of the due from its window on, until it is endorsed", "[app][services]") {
    Bench bench;
    CHECK(bench.due(bench.card.beforeYear(60)).empty());
    const auto rows = bench.due(bench.card.beforeYear(10));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].order == bench.card.order);
    CHECK(rows[0].endorsement.says == Says::must);
    CHECK(rows[0].endorsedUntil == toText(lastDayOfTerm(bench.card.issueDay(), 1)));
    bench.card.served(asking(Kind::endorse), bench.card.beforeYear(10));
    CHECK(bench.due(bench.card.beforeYear(10)).empty());
    CHECK(bench.due(bench.card.beforeYear(-360)).size() == 1);
}

TEST_CASE("Who is overdue is in the list as long as it can be made up, a lost or cancelled card is not", "[app][services]") {
    Bench bench;
    const Day late = bench.card.beforeYear(-5);
    REQUIRE(bench.due(late).size() == 1);
    CHECK(bench.due(late)[0].endorsement.rule == "endorsement.late");
    const std::string serial = bench.due(late)[0].applicationSerial;
    REQUIRE(reportLost(*bench.bench.station, {serial, "desk", "told", ""}));
    CHECK(bench.due(late).empty());
    REQUIRE(liftLost(*bench.bench.station, serial, "desk", "chief"));
    CHECK(bench.due(late).size() == 1);
    bench.card.served(asking(Kind::cancel, "left"));
    CHECK(bench.due(late).empty());
}

TEST_CASE("Cards that nobody endorses any more do not keep those that are due out of the list", "[app][services]") {
    Bench bench;
    test::HandedOverCard second(bench.bench, 1, 2);
    auto& station = *bench.bench.station;
    const Day day = bench.card.beforeYear(-5);
    const auto one = [&] { return dueForEndorsement(station, 1, day, "clerk").value(); };
    REQUIRE(one().size() == 1);
    const auto first = one().front();
    REQUIRE(reportLost(station, {first.applicationSerial, "desk", "told", ""}));
    REQUIRE(one().size() == 1);
    CHECK(one().front().order != first.order);
    REQUIRE(liftLost(station, first.applicationSerial, "desk", "chief"));
    auto term = station.terms->find(first.order).value().value();
    term.cardEnd = toText(bench.card.beforeYear(0));
    REQUIRE(station.terms->keep(term));
    REQUIRE(one().size() == 1);
    CHECK(one().front().order != first.order);
    REQUIRE(station.terms->forget(first.order));
    REQUIRE(station.orders->add(station.orders->load(first.order)->holder, "draft", "2026-11-24T00:00:00Z"));
    REQUIRE(one().size() == 1);
    CHECK(one().front().order != first.order);
}

TEST_CASE("The card of an erased holder is left out of the lists and does not end them", "[app][services]") {
    Bench bench;
    test::HandedOverCard second(bench.bench, 1, 2);
    auto& station = *bench.bench.station;
    REQUIRE(station.holders->erase(station.orders->load(bench.card.order)->holder));
    const auto due = bench.due(bench.card.beforeYear(10));
    REQUIRE(due.size() == 1);
    CHECK(due.front().order == second.order);
    REQUIRE(bench.cards("").size() == 1);
}

TEST_CASE("A card is found by the number of its holder, of the permit and of the card", "[app][services]") {
    Bench bench;
    const auto order = bench.bench.station->orders->load(bench.card.order).value();
    const auto holder = bench.bench.station->holders->load(order.holder).value();
    for (const std::string& number : {std::string(), holder.application.holder.citizenNumber.reveal(), order.permitNumber, order.applicationSerial}) {
        INFO(number.size());
        const auto rows = bench.cards(number);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].order == bench.card.order);
        CHECK(rows[0].status == "in_use");
        CHECK(rows[0].maskedNumber.reveal().find('*') != std::string::npos);
    }
    CHECK(bench.cards("320102199001010000").empty());
    CHECK(bench.cards("41010500000099999999").empty());
    CHECK(bench.cards("nothing").empty());
}

TEST_CASE("A list tells of a card that it is suspended as soon as it is", "[app][services]") {
    Bench bench;
    CHECK(bench.cards("").front().status == "in_use");
    bench.card.served(asking(Kind::suspend, "ex_officio"));
    CHECK(bench.cards("").front().status == "suspended");
}
