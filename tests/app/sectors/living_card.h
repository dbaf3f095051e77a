#pragma once

#include "app/sectors/write_sector.h"
#include "tests/support/station_bench.h"

namespace test {

using Entitlements = std::vector<cardlib::Entitlement>;

// A card of a station that was handed over.
struct LivingCard {
    explicit LivingCard(StationBench& made, apdu::Byte serial = 1, std::size_t sample = 0)
        : bench(made), card(bench.blank(serial)), reader(card), session(reader, card.atr()) {
        const auto order = bench.approvedOrder(sample);
        RememberingPrinter printer;
        REQUIRE(makeChip(*bench.station, order, session));
        REQUIRE(printFace(*bench.station, order, printer));
        reader.insert();
        REQUIRE(handOver(*bench.station, order, session, {}, "desk"));
        reader.insert();
    }
    app::Result<app::SectorWritten> write(const Entitlements& set, const std::string& department = "education") {
        return writeSector(*bench.station, session, {department, "teacher", set, {}, false});
    }
    app::SectorReading read(const std::string& department = "education") {
        reader.insert();
        const auto reading = readSector(*bench.station, session, department, "teacher");
        INFO((reading ? "" : told(reading.error())));
        REQUIRE(reading);
        return *reading;
    }

    StationBench& bench;
    cardlib::NativeCard card;
    cardlib::InProcessReader reader;
    apdu::Session session;
};

}  // namespace test
