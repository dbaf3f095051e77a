#pragma once

#include "apdu/core/hex.h"
#include "tests/support/in_printer_bench.h"

namespace test {

inline const printer::Error* printerError(const app::Result<void>& done) {
    return done ? nullptr : std::get_if<printer::Error>(&done.error().cause);
}

// Goes on as an operator does until the holder has a card. Gives the order that ended so.
template <class B>
std::int64_t persist(B& bench, std::int64_t order, std::vector<printer::Trouble>* met = nullptr) {
    for (int attempt = 0; attempt < 30; ++attempt) {
        const auto done = bench.issue(order);
        if (done) return order;
        INFO(told(done.error()));
        if (const auto* error = printerError(done)) {
            const auto trouble = printer::troubleOf(error->code);
            REQUIRE(trouble);
            if (met) met->push_back(*trouble);
            remedy(bench, *error);
        } else {
            REQUIRE(done.error().code == app::Code::cardOutOfPrinter);
            order = app::spoilOrder(*bench.station.station, order, {"first", "second", "misprint"}).value();
        }
    }
    FAIL("the order does not come to an end");
    return 0;
}

// Each card is in one place, was printed at most once a side, and carries its own order's face.
template <class B>
void checkBooks(B& bench, int card) {
    using Where = printer::BookedCard::Where;
    const auto booked = bench.device.model.body().takePictures(card);
    INFO("card " << card << " is in place " << static_cast<int>(booked.where));
    CHECK(booked.frontBegun <= 1);
    CHECK(booked.backBegun <= 1);
    const auto order = bench.orderOf(card);
    if (!booked.front.empty()) {
        REQUIRE(order);
        const bool whole = booked.front.size() == 5 && booked.back.size() == 5;
        if (order->state == "committed") CHECK(whole);
        if (whole && order->state == "committed") {
            CHECK(NamingStudio::nameOn(booked.front, order->printNumber.size()) == order->printNumber);
            CHECK(NamingStudio::nameOn(booked.back, order->printNumber.size()) == order->printNumber);
        }
    }
    if (order && order->state == "committed") CHECK((booked.where == Where::output || booked.where == Where::taken));
    // The Magicard has no reject box.
    const bool rejected = booked.where == Where::rejected ||
                          (std::is_same_v<decltype(bench.device.model), printer::MagicardModel> && booked.where == Where::output);
    if (order && order->state == "spoiled") CHECK((rejected || booked.where == Where::taken));
}

template <class B>
void checkConserved(B& bench) {
    using Where = printer::BookedCard::Where;
    const auto& body = bench.device.model.body();
    int all = 0;
    for (const auto where : {Where::hopper, Where::inside, Where::output, Where::rejected, Where::taken}) all += body.count(where);
    CHECK(all == static_cast<int>(body.books().size()));
    CHECK(body.count(Where::inside) == 0);
}

}  // namespace test
