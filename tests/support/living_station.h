#pragma once

#include "app/card_service/serve_card.h"
#include "app/inspection/since_issue.h"
#include "tests/support/station_bench.h"

namespace test {

// A card that a station made and handed over, on its reader.
struct HandedOverCard {
    HandedOverCard(StationBench& of, std::size_t sample, apdu::Byte serial)
        : bench(of),
          order(of.approvedOrder(sample)),
          card(of.blank(serial)),
          reader(card),
          session(reader, card.atr()) {
        RememberingPrinter printer;
        const auto issued =
            app::makeChip(*bench.station, order, session)
                .and_then([&] { return app::printFace(*bench.station, order, printer); })
                .and_then([&] { return app::handOver(*bench.station, order, session, {}, "desk"); });
        INFO((issued ? "" : told(issued.error())));
        REQUIRE(issued);
        reader.insert();
    }

    app::Result<app::CardOutcome> serve(const app::CardRequest& request) {
        return serve(request, issueDay());
    }
    app::Result<app::CardOutcome> serve(const app::CardRequest& request, app::Day today) {
        return app::serveCard(*bench.station, session, request, today);
    }
    app::CardOutcome served(const app::CardRequest& request) { return served(request, issueDay()); }
    app::CardOutcome served(const app::CardRequest& request, app::Day today) {
        const auto outcome = serve(request, today);
        INFO((outcome ? "" : told(outcome.error())));
        REQUIRE(outcome);
        return *outcome;
    }

    [[nodiscard]] app::Day issueDay() const {
        return app::parseDay(bench.station->orders->load(order)->issueDate).value();
    }
    // So many days before the term that is endorsed ends.
    [[nodiscard]] app::Day beforeYear(int days) const {
        return std::chrono::sys_days(app::lastDayOfTerm(issueDay(), 1)) - std::chrono::days(days);
    }
    app::ThreeWayProof proof() {
        return app::proveThreeWay(*bench.station, bench.station->orders->load(order).value(), session, {})
            .value();
    }
    app::SinceIssue since() {
        return app::sinceIssue(*bench.station, bench.station->orders->load(order).value()).value();
    }
    cardlib::CardContents contents() {
        reader.insert();
        return readCard(session, *bench.station->vault, bench.station->profile).value();
    }

    StationBench& bench;
    std::int64_t order;
    cardlib::NativeCard card;
    cardlib::InProcessReader reader;
    apdu::Session session;
};

inline app::CardRequest asking(app::Kind kind, const std::string& reason = "") {
    app::CardRequest request;
    request.kind = kind;
    request.by = "desk";
    request.reason = reason;
    return request;
}

inline app::CardRequest askingFound(const std::string& second = "chief") {
    auto request = asking(app::Kind::restore, "found");
    request.second = second;
    return request;
}

inline app::CardRequest asking(app::Kind kind, app::Facts facts) {
    auto request = asking(kind);
    request.facts = std::move(facts);
    return request;
}

}  // namespace test
