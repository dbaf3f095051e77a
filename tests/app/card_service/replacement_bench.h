#pragma once

#include "app/card_service/replace_card.h"
#include "app/card_service/serve_absent_card.h"
#include "app/inspection/lost_cards.h"
#include "tests/support/living_station.h"

namespace test {

// A card that is in use, to be replaced.
struct ReplacementBench {
    ReplacementBench() : card(bench, 0, 1), serial(bench.station->orders->load(card.order)->applicationSerial) {}

    [[nodiscard]] app::ReplacementWish wish(const std::string& reason, bool oldCard = false) const {
        return {serial, reason, oldCard, "clerk"};
    }
    std::int64_t replaced(const app::ReplacementWish& wish) {
        const auto order = replaceCard(*bench.station, wish);
        INFO((order ? "" : told(order.error())));
        REQUIRE(order);
        return *order;
    }
    app::Code refusal(const app::ReplacementWish& wish) {
        const auto order = replaceCard(*bench.station, wish);
        REQUIRE_FALSE(order);
        return order.error().code;
    }
    void certify() { REQUIRE(confirmLost(*bench.station, {serial, "clerk", "told by the holder", ""}, "BANK-1")); }
    [[nodiscard]] bool listed() const { return bench.station->lost->find(serial)->has_value(); }
    [[nodiscard]] std::string stateOfOrder(std::int64_t order) const { return bench.station->orders->load(order)->state; }

    StationBench bench;
    HandedOverCard card;
    std::string serial;
};

}  // namespace test
