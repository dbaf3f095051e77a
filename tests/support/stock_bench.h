#pragma once

#include "apdu/core/hex.h"
#include "app/issuance/order_steps.h"
#include "app/ledger/shift_work.h"
#include "tests/support/station_bench.h"

namespace test {

inline const app::Signatures keepers{"keeper", "supervisor"};

// A station that keeps its blanks, with orders that are taken on without a card.
struct StockBench {
    StockBench() {
        const auto report = bench.import(1);
        REQUIRE(report.accepted.size() == 1);
        holder = report.accepted.front().holder;
    }

    app::Station& station() { return *bench.station; }

    void receive(std::int64_t count, const std::string& lot = "box 1") {
        REQUIRE(app::receiveBlanks(station(), {lot, count, "", "", keepers}));
    }
    void draw(std::int64_t count) {
        REQUIRE(app::moveBlanks(station(), {app::Move::draw, app::BlankAccount::stock, count, "", keepers, ""}));
    }
    // Delivered, a shift opened, and drawn for it.
    void ready(std::int64_t received, std::int64_t drawn) {
        receive(received);
        REQUIRE(app::openShift(station(), {"issuer", ""}));
        draw(drawn);
    }

    app::StoredOrder approved() {
        const auto id = station().orders->add(holder, "approved", "2026-11-24T00:00:00Z").value();
        return station().orders->load(id).value();
    }
    app::Result<void> begin(app::StoredOrder& order, const std::string& chip) {
        return app::takeStep(station(), order, app::Step::intend, "issuance", [&]() -> app::Result<void> {
            order.chipSerial = chip;
            const auto number = std::to_string(order.id);
            order.applicationSerial = "41010500000007000000";
            order.applicationSerial.replace(order.applicationSerial.size() - number.size(), number.size(), number);
            return {};
        });
    }
    void step(app::StoredOrder& order, std::initializer_list<app::Step> steps) {
        for (const auto step : steps) REQUIRE(app::takeStep(station(), order, step, "issuance"));
    }
    std::string freshChip() {
        apdu::Bytes serial(8, 0x5A);
        serial[6] = static_cast<apdu::Byte>(++chips >> 8);
        serial[7] = static_cast<apdu::Byte>(chips);
        return apdu::toHex(serial);
    }

    std::int64_t balance(app::BlankAccount account) {
        return station().blanks->balanceOf(std::string(nameOf(account))).value();
    }

    StationBench bench;
    std::int64_t holder = 0;
    int chips = 0;
};

}  // namespace test
