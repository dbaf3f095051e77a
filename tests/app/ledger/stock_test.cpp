#include "app/ledger/stock.h"

#include "app/issuance/spoil.h"
#include "tests/support/stock_bench.h"

using namespace app;

TEST_CASE("A station at which no delivery was booked makes cards without books", "[app][stock]") {
    test::StockBench bench;
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    bench.step(order, {Step::proveChip, Step::print, Step::commit});
    CHECK(bench.station().blanks->balances().value().empty());
    bench.receive(10);
    bench.step(order, {Step::beginActivation, Step::handOver});
    CHECK(bench.balance(BlankAccount::handedOver) == 0);
    CHECK(bench.balance(BlankAccount::stock) == 10);
}

TEST_CASE("A card's blank goes from the drawer to its holder with the order's own steps", "[app][stock]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    const auto chip = bench.freshChip();
    REQUIRE(bench.begin(order, chip));
    CHECK(bench.balance(BlankAccount::drawer) == 9);
    CHECK(bench.station().blanks->find(chip).value()->account == "in_process");
    bench.step(order, {Step::proveChip, Step::print});
    CHECK(bench.balance(BlankAccount::inProcess) == 1);
    bench.step(order, {Step::commit});
    CHECK(bench.balance(BlankAccount::issued) == 1);
    bench.step(order, {Step::beginActivation, Step::handOver});
    CHECK(bench.balance(BlankAccount::handedOver) == 1);
    REQUIRE(surrenderCard(bench.station(), order.id, {"clerk", ""}));
    CHECK(bench.balance(BlankAccount::surrendered) == 1);
    CHECK(surrenderCard(bench.station(), order.id, {"clerk", ""}).error().code == Code::movementNotAllowed);
    CHECK(bench.station().blanks->verify());
}

TEST_CASE("A card that was given back is booked by whichever number is on it", "[app][stock]") {
    test::StockBench bench;
    bench.ready(50, 10);
    std::vector<StoredOrder> orders;
    for (int i = 0; i < 2; ++i) {
        auto order = bench.approved();
        REQUIRE(bench.begin(order, bench.freshChip()));
        bench.step(order, {Step::proveChip, Step::print, Step::commit, Step::beginActivation, Step::handOver});
        orders.push_back(bench.station().orders->load(order.id).value());
    }
    REQUIRE_FALSE(orders[1].applicationSerial.empty());
    CHECK(surrenderNumbered(bench.station(), "41010500000000999999", {"clerk", ""}).error().code == Code::cardUnknown);
    REQUIRE(surrenderNumbered(bench.station(), orders[0].chipSerial, {"clerk", ""}));
    REQUIRE(surrenderNumbered(bench.station(), orders[1].applicationSerial, {"clerk", ""}));
    CHECK(bench.balance(BlankAccount::surrendered) == 2);
    CHECK(surrenderNumbered(bench.station(), orders[1].applicationSerial, {"clerk", ""}).error().code == Code::movementNotAllowed);
}

TEST_CASE("A spoiled card's blank is spoiled in the transaction that orders it again", "[app][stock]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    REQUIRE(spoilOrder(bench.station(), order.id, {"one", "two", "torn"}));
    CHECK(bench.balance(BlankAccount::spoiled) == 1);
    CHECK(bench.balance(BlankAccount::inProcess) == 0);
    CHECK(destroyBlanks(bench.station(), {BlankAccount::spoiled, 2, test::keepers, "record 7"}).error().code == Code::destructionDiffers);
    REQUIRE(destroyBlanks(bench.station(), {BlankAccount::spoiled, 1, test::keepers, "record 7"}));
    CHECK(bench.balance(BlankAccount::destroyed) == 1);
    CHECK(bench.station().blanks->verify());
}

TEST_CASE("No card is begun without a shift, without a drawn blank, or on a blank of a box that was not drawn", "[app][stock]") {
    test::StockBench bench;
    REQUIRE(receiveBlanks(bench.station(), {"box 1", 5, "5A5A5A5A5A5A0001", "5A5A5A5A5A5A0005", test::keepers}));
    REQUIRE(receiveBlanks(bench.station(), {"box 2", 5, "5A5A5A5A5A5A0006", "5A5A5A5A5A5A000A", test::keepers}));
    auto order = bench.approved();
    const auto begun = [&](const std::string& chip) { return bench.begin(order, chip); };
    CHECK(begun("5A5A5A5A5A5A0001").error().code == Code::shiftNotOpen);
    REQUIRE(openShift(bench.station(), {"issuer", ""}));
    CHECK(begun("5A5A5A5A5A5A0001").error().code == Code::blanksTooFew);
    bench.draw(5);
    CHECK(begun("5A5A5A5A5A5A0006").error().code == Code::blankNotDrawn);
    CHECK(begun("1234").error().code == Code::blankNotDrawn);
    CHECK(bench.station().orders->load(order.id)->state == "approved");
    CHECK(begun("5A5A5A5A5A5A0001"));
    auto other = bench.approved();
    CHECK_FALSE(bench.begin(other, "5A5A5A5A5A5A0001"));
    CHECK(bench.balance(BlankAccount::drawer) == 4);
}

TEST_CASE("A delivery is refused without a name, a number or two people, or when it claims chips of another box", "[app][stock]") {
    test::StockBench bench;
    const auto refused = [&](const Delivery& delivery) { return receiveBlanks(bench.station(), delivery).error().code; };
    CHECK(refused({"", 5, "", "", test::keepers}) == Code::deliveryMalformed);
    CHECK(refused({"box", 0, "", "", test::keepers}) == Code::deliveryMalformed);
    CHECK(refused({"box", 5, "05", "01", test::keepers}) == Code::deliveryMalformed);
    CHECK(refused({"box", 5, "0x", "09", test::keepers}) == Code::deliveryMalformed);
    CHECK(refused({"box", 5, "", "", {"keeper", "Keeper "}}) == Code::secondSignerNeeded);
    CHECK(refused({"box", 5, "", "", {"", "keeper"}}) == Code::signerMissing);
    REQUIRE(receiveBlanks(bench.station(), {"box", 5, "01", "05", test::keepers}));
    CHECK(refused({"box", 5, "", "", test::keepers}) == Code::deliveryMalformed);
    CHECK(refused({"other", 5, "05", "09", test::keepers}) == Code::deliveryMalformed);
    CHECK(bench.balance(BlankAccount::stock) == 5);
}

TEST_CASE("Who counts wrongly is told so without the book's figure; two people book the difference", "[app][stock]") {
    test::StockBench bench;
    bench.ready(50, 10);
    const auto count = [&](std::int64_t counted, const Signatures& people, const std::string& reason = "") {
        return countBlanks(bench.station(), {BlankAccount::drawer, counted, people, reason});
    };
    const auto wrong = count(9, {"issuer", ""});
    REQUIRE(wrong);
    CHECK(wrong->says == CountSays::differs);
    CHECK(wrong->difference == 0);
    CHECK(bench.balance(BlankAccount::drawer) == 10);
    CHECK(count(9, {"issuer", "supervisor"}).error().code == Code::ledgerReasonMissing);
    CHECK(count(10, {"issuer", "supervisor"}).error().code == Code::ledgerReasonMissing);  // the right one is not told either
    CHECK(count(9, {"issuer", "issuer"}, "lost").error().code == Code::secondSignerNeeded);
    const auto booked = count(9, {"issuer", "supervisor"}, "one is not found");
    REQUIRE(booked);
    CHECK(booked->says == CountSays::booked);
    CHECK(booked->difference == -1);
    CHECK(bench.balance(BlankAccount::drawer) == 9);
    CHECK(bench.balance(BlankAccount::difference) == 1);
    REQUIRE(count(11, {"issuer", "supervisor"}, "found behind the printer, and one more"));
    CHECK(bench.balance(BlankAccount::drawer) == 11);
    CHECK(bench.balance(BlankAccount::difference) == -1);
    CHECK(countBlanks(bench.station(), {BlankAccount::spoiled, 0, {"issuer", ""}, ""}).error().code == Code::movementNotAllowed);
    CHECK(bench.station().blanks->verify());
}

TEST_CASE("A blank that is found goes back to the box it was missed from", "[app][stock]") {
    test::StockBench bench;
    REQUIRE(receiveBlanks(bench.station(), {"box 1", 1, "5A5A5A5A5A5A0001", "5A5A5A5A5A5A0001", test::keepers}));
    REQUIRE(receiveBlanks(bench.station(), {"box 2", 5, "5A5A5A5A5A5A0002", "5A5A5A5A5A5A0006", test::keepers}));
    REQUIRE(openShift(bench.station(), {"issuer", ""}));
    bench.draw(1);
    REQUIRE(countBlanks(bench.station(), {BlankAccount::drawer, 0, {"issuer", "supervisor"}, "not found"}));
    REQUIRE(countBlanks(bench.station(), {BlankAccount::drawer, 1, {"issuer", "supervisor"}, "found"}));
    CHECK(bench.station().blanks->lotsIn("difference").value().empty());
    auto order = bench.approved();
    CHECK(bench.begin(order, "5A5A5A5A5A5A0001"));
    CHECK(bench.station().blanks->verify());
}

TEST_CASE("A movement the book does not have, or of more than there is, changes nothing", "[app][stock]") {
    test::StockBench bench;
    bench.ready(50, 10);
    const auto moved = [&](Move move, BlankAccount from, std::int64_t count) {
        return moveBlanks(bench.station(), {move, from, count, "", test::keepers, "a reason"});
    };
    CHECK(moved(Move::draw, BlankAccount::drawer, 1).error().code == Code::movementNotAllowed);
    CHECK(moved(Move::begin, BlankAccount::drawer, 1).error().code == Code::movementNotAllowed);
    CHECK(moved(Move::draw, BlankAccount::stock, 41).error().code == Code::blanksTooFew);
    CHECK(moved(Move::draw, BlankAccount::stock, 0).error().code == Code::blanksTooFew);
    CHECK(moved(Move::draw, BlankAccount::stock, -3).error().code == Code::blanksTooFew);
    CHECK(moveBlanks(bench.station(), {Move::spoil, BlankAccount::drawer, 1, "", test::keepers, ""}).error().code == Code::ledgerReasonMissing);
    CHECK(bench.balance(BlankAccount::stock) == 40);
    CHECK(bench.balance(BlankAccount::drawer) == 10);
}
