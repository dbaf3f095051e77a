#include "app/ledger/fee_book.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/stock_bench.h"

using namespace app;

namespace {

const Day day = parseDay("2026-11-26").value();

FeeWish lostCard(std::int64_t fen = 2000) {
    return {0, "lost", fen, "card was lost", {"clerk", "supervisor"}};
}

}  // namespace

TEST_CASE("Nothing is taken for what the articles leave free, or for the bank", "[app][fee]") {
    test::StockBench bench;
    for (const auto* service : {"first", "endorsement", "change", "bank", ""}) {
        INFO(service);
        CHECK(bookFee(bench.station(), {0, service, 2000, "because", {"clerk", "supervisor"}}, day).error().code == Code::feeNotDue);
    }
    CHECK(feesOf(bench.station(), day, "clerk")->entries.empty());
}

TEST_CASE("A sum that the regime leaves open is signed by two; one it names is not another", "[app][fee]") {
    test::StockBench bench;
    auto wish = lostCard();
    wish.fen.reset();
    CHECK(bookFee(bench.station(), wish, day).error().code == Code::feeAmountMissing);
    wish = lostCard();
    wish.people.second = {};
    CHECK(bookFee(bench.station(), wish, day).error().code == Code::secondSignerNeeded);
    wish = lostCard();
    wish.reason.clear();
    CHECK(bookFee(bench.station(), wish, day).error().code == Code::ledgerReasonMissing);
    const auto booked = bookFee(bench.station(), lostCard(), day);
    REQUIRE(booked);
    CHECK(booked->number == 1);
    CHECK(booked->article == "15");
    bench.station().regime.replacementFen = 1500;
    wish = lostCard();
    CHECK(bookFee(bench.station(), wish, day).error().code == Code::feeAmountOther);
    wish.fen.reset();
    wish.people.second = {};
    CHECK(bookFee(bench.station(), wish, day)->fen == 1500);
}

TEST_CASE("A receipt is taken back once, by somebody else, with an entry that brings the day to zero", "[app][fee]") {
    test::StockBench bench;
    const auto taken = bookFee(bench.station(), lostCard(), day).value().number;
    const auto cancel = [&](std::int64_t number, const std::string& by) { return cancelFee(bench.station(), number, by, "typed wrongly", day); };
    CHECK(cancel(taken, "Clerk ").error().code == Code::secondSignerNeeded);
    CHECK(cancel(taken, "").error().code == Code::signerMissing);
    CHECK(cancel(taken + 7, "reviewer").error().code == Code::feeUnknown);
    const auto against = cancel(taken, "reviewer");
    REQUIRE(against);
    CHECK(against->fen == -2000);
    CHECK(cancel(taken, "reviewer").error().code == Code::feeUnknown);
    CHECK(cancel(against->number, "clerk").error().code == Code::feeUnknown);
    const auto book = feesOf(bench.station(), day, "clerk").value();
    CHECK(book.entries.size() == 2);
    CHECK(book.fen == 0);
}

TEST_CASE("Receipts have no hole, whatever fails between them, and none is ever changed", "[app][fee]") {
    test::StockBench bench;
    for (int i = 0; i < 5; ++i) {
        REQUIRE(bookFee(bench.station(), lostCard(), day));
        const auto undone = bench.station().database->transact([&]() -> Result<void> {
            REQUIRE(bookFee(bench.station(), lostCard(), day));
            return fail(Code::orderMissing);
        });
        CHECK_FALSE(undone);
    }
    const auto book = feesOf(bench.station(), day, "clerk").value();
    REQUIRE(book.entries.size() == 5);
    for (std::size_t i = 0; i < book.entries.size(); ++i) CHECK(book.entries[i].number == static_cast<std::int64_t>(i) + 1);
    auto& handle = bench.station().database->handle();
    CHECK_THROWS(handle.exec("INSERT INTO fee SELECT 9, at, day, card_order, service, article, fen, reason, cancels, shift, person, second FROM fee WHERE number = 1"));
    CHECK_THROWS(handle.exec("UPDATE fee SET fen = 1"));
    CHECK_THROWS(handle.exec("DELETE FROM fee"));
}

TEST_CASE("A sum is read in yuan", "[app][fee]") {
    CHECK(yuan(2000) == "20.00");
    CHECK(yuan(5) == "0.05");
    CHECK(yuan(-1250) == "-12.50");
}
