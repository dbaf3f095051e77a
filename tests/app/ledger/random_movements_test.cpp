#include <map>
#include <random>
#include <set>

#include "tests/support/stock_bench.h"

using namespace app;

namespace {

// What the book must say, kept by the simplest means: how many are where, and which orders hold which blank.
struct Model {
    std::map<BlankAccount, std::int64_t> count;
    std::map<BlankAccount, std::vector<StoredOrder>> orders;

    void move(BlankAccount from, BlankAccount to, std::int64_t many) {
        count[from] -= many;
        count[to] += many;
    }
    [[nodiscard]] std::int64_t of(BlankAccount account) { return count[account]; }
};

class Walk {
  public:
    explicit Walk(unsigned seed) : random_(seed) { REQUIRE(openShift(bench_.station(), {"issuer", ""})); }

    void step() {
        switch (upto(11)) {
            case 0:
                return receive();
            case 1:
            case 2:
                return byNumber(Move::draw, BlankAccount::stock, BlankAccount::drawer);
            case 3:
                return byNumber(Move::takeBack, BlankAccount::drawer, BlankAccount::stock);
            case 4:
                return byNumber(Move::spoil, BlankAccount::drawer, BlankAccount::spoiled);
            case 5:
                return upto(2) == 0 ? byNumber(Move::takeForTest, BlankAccount::stock, BlankAccount::test)
                                    : byNumber(Move::sendBack, BlankAccount::stock, BlankAccount::returned);
            case 6:
            case 7:
                return begin();
            case 8:
                return onward();
            case 9:
                return destroy();
            default:
                return count();
        }
    }

    void check() {
        auto balances = bench_.station().blanks->balances().value();
        std::int64_t sum = 0;
        std::set<std::string> chips;
        for (std::size_t i = 0; i < accountNames.size(); ++i) {
            const auto account = static_cast<BlankAccount>(i);
            const std::int64_t book = balances[std::string(nameOf(account))];
            INFO(nameOf(account));
            CHECK(book == model_.of(account));
            sum += book;
            const auto known = bench_.station().blanks->knownIn(std::string(nameOf(account))).value();
            for (const auto& blank : known) CHECK(chips.insert(blank.chipSerial).second);
        }
        CHECK(sum == 0);
        CHECK(bench_.station().blanks->verify());
    }

  private:
    std::int64_t upto(std::int64_t end) { return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random_); }

    void receive() {
        const std::int64_t many = 1 + upto(20);
        bench_.receive(many, "box " + std::to_string(++lots_));
        model_.move(BlankAccount::received, BlankAccount::stock, many);
    }

    void byNumber(Move move, BlankAccount from, BlankAccount to) {
        const std::int64_t many = upto(8);
        const auto moved = moveBlanks(bench_.station(), {move, from, many, "", test::keepers, "walk"});
        CHECK(moved.has_value() == (many > 0 && many <= model_.of(from)));
        if (moved) model_.move(from, to, many);
    }

    void begin() {
        auto order = bench_.approved();
        const auto begun = bench_.begin(order, bench_.freshChip());
        const bool kept = lots_ > 0;
        CHECK(begun.has_value() == (!kept || model_.of(BlankAccount::drawer) > 0));
        if (!begun || !kept) return;
        model_.move(BlankAccount::drawer, BlankAccount::inProcess, 1);
        model_.orders[BlankAccount::inProcess].push_back(order);
    }

    // One of the orders a step on: made, handed over, spoiled, or its card given back.
    void onward() {
        static constexpr BlankAccount places[] = {BlankAccount::inProcess, BlankAccount::issued, BlankAccount::handedOver};
        const BlankAccount from = places[upto(3)];
        auto& orders = model_.orders[from];
        if (orders.empty()) return;
        auto order = orders.back();
        orders.pop_back();
        const BlankAccount to = take(from, order);
        model_.move(from, to, 1);
        model_.orders[to].push_back(order);
    }

    BlankAccount take(BlankAccount from, StoredOrder& order) {
        if (from == BlankAccount::handedOver) {
            REQUIRE(surrenderCard(bench_.station(), order.id, {"clerk", ""}));
            return BlankAccount::surrendered;
        }
        if (upto(4) == 0) {
            bench_.step(order, {Step::spoil});
            return BlankAccount::spoiled;
        }
        if (from == BlankAccount::inProcess) {
            bench_.step(order, {Step::proveChip, Step::print, Step::commit});
            return BlankAccount::issued;
        }
        bench_.step(order, {Step::beginActivation, Step::handOver});
        return BlankAccount::handedOver;
    }

    void destroy() {
        static constexpr BlankAccount places[] = {BlankAccount::spoiled, BlankAccount::surrendered, BlankAccount::test};
        const BlankAccount from = places[upto(3)];
        const std::int64_t counted = model_.of(from) + (upto(4) == 0 ? 1 : 0);
        const auto destroyed = destroyBlanks(bench_.station(), {from, counted, test::keepers, "walk"});
        CHECK(destroyed.has_value() == (counted == model_.of(from) && counted > 0));
        if (destroyed) model_.move(from, BlankAccount::destroyed, counted);
    }

    void count() {
        if (lots_ == 0) return;
        const BlankAccount place = upto(2) == 0 ? BlankAccount::stock : BlankAccount::drawer;
        const std::int64_t counted = std::max<std::int64_t>(0, model_.of(place) + upto(5) - 2);
        const std::int64_t difference = counted - model_.of(place);
        const auto outcome = countBlanks(bench_.station(), {place, counted, test::keepers, "walk"});
        REQUIRE(outcome);
        CHECK(outcome->difference == difference);
        model_.move(BlankAccount::difference, place, difference);
    }

    test::StockBench bench_;
    Model model_;
    std::mt19937 random_;
    int lots_ = 0;
};

}  // namespace

TEST_CASE("Whatever is moved, the books balance and no blank is in two accounts", "[app][stock][random]") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        INFO("seed " << seed);
        Walk walk(seed);
        for (int i = 0; i < 150; ++i) {
            INFO("movement " << i);
            walk.step();
            walk.check();
        }
    }
}
