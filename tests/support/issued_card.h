#pragma once

#include "cardlib/virtual_card/card_models.h"
#include "tests/support/station_bench.h"

namespace test {

// The next sample applicant's card, made at a bench's station and handed over: alive.
inline std::unique_ptr<cardlib::VirtualCard> issuedCard(StationBench& bench, std::size_t sample, apdu::Byte serial,
                                                        const cardlib::CardModel& model = {}) {
    apdu::Bytes chip(10, 0x5A);
    chip[3] = serial;  // in what a storage card has for a UID, too
    chip.back() = serial;
    auto card = cardlib::makeBlank(model, chip);
    cardlib::InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    RememberingPrinter printer;
    const auto order = bench.approvedOrder(sample);
    const auto made = app::makeChip(*bench.station, order, session)
                          .and_then([&] { return app::printFace(*bench.station, order, printer); })
                          .and_then([&] { return app::handOver(*bench.station, order, session, {}, "desk"); });
    INFO((made ? "" : told(made.error())));
    REQUIRE(made);
    card->reset();
    return card;
}

}  // namespace test
