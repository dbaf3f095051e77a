#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "app/issuance/spoil.h"
#include "tests/support/stock_bench.h"

using namespace app;

namespace {

// Keeps the station's files as they are at each row that is written: what a crash between this write and the next would leave.
class Crashes {
  public:
    explicit Crashes(test::StockBench& bench) : bench_(bench) {
        sqlite3_update_hook(handle(), [](void* self, int, const char*, const char*, sqlite3_int64) {
            static_cast<Crashes*>(self)->keep();
        }, this);
    }
    ~Crashes() { sqlite3_update_hook(handle(), nullptr, nullptr); }
    Crashes(const Crashes&) = delete;
    Crashes& operator=(const Crashes&) = delete;

    [[nodiscard]] const std::vector<std::filesystem::path>& kept() const { return kept_; }

  private:
    sqlite3* handle() { return bench_.station().database->handle().getHandle(); }

    void keep() {
        const auto folder = bench_.bench.folder() / ("crash-" + std::to_string(kept_.size()));
        std::filesystem::create_directories(folder);
        for (const auto* name : {"station.db", "station.db-wal"})
            std::filesystem::copy_file(bench_.bench.home() / name, folder / name, std::filesystem::copy_options::overwrite_existing);
        kept_.push_back(folder);
    }

    test::StockBench& bench_;
    std::vector<std::filesystem::path> kept_;
};

// Orders whose blank is not in the account that their state says.
constexpr auto strayOrders =
    "SELECT count(*) FROM card_order o JOIN known_blank k USING (chip_serial) WHERE k.account <>"
    " CASE o.state WHEN 'committed' THEN 'issued' WHEN 'activating' THEN 'issued' WHEN 'handed_over' THEN 'handed_over'"
    " WHEN 'spoiled' THEN 'spoiled' ELSE 'in_process' END";
constexpr auto begunOrders = "SELECT count(*) FROM card_order WHERE chip_serial IS NOT NULL";

}  // namespace

TEST_CASE("A crash between any two writes of a movement leaves books that balance and agree with the orders", "[app][stock][crash]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved(), other = bench.approved();
    std::vector<std::filesystem::path> kept;
    {
        Crashes crashes(bench);
        REQUIRE(bench.begin(order, bench.freshChip()));
        REQUIRE(bench.begin(other, bench.freshChip()));
        bench.step(order, {Step::proveChip, Step::print, Step::commit, Step::beginActivation, Step::handOver});
        REQUIRE(spoilOrder(bench.station(), other.id, {"one", "two", "torn"}));
        REQUIRE(moveBlanks(bench.station(), {Move::draw, BlankAccount::stock, 5, "", test::keepers, ""}));
        REQUIRE(countBlanks(bench.station(), {BlankAccount::drawer, 11, test::keepers, "two are missing"}));
        REQUIRE(closeShift(bench.station(), {11, {"issuer", ""}, ""})->closed);
        kept = crashes.kept();
    }
    REQUIRE(kept.size() > 60);
    std::int64_t fewest = 99, most = 0;
    for (const auto& folder : kept) {
        const auto store = Database::open(folder / "station.db", ZHIKA_SOURCE_DIR "/resources/migrations/station");
        REQUIRE(store);
        BlankBook book(**store);
        INFO(folder.filename().string());
        CHECK(book.verify());
        CHECK((*store)->handle().execAndGet(strayOrders).getInt64() == 0);
        const auto known = (*store)->handle().execAndGet("SELECT count(*) FROM known_blank").getInt64();
        CHECK(known == (*store)->handle().execAndGet(begunOrders).getInt64());
        fewest = std::min(fewest, known);
        most = std::max(most, known);
    }
    CHECK(fewest == 0);
    CHECK(most == 2);
}

TEST_CASE("The store itself refuses what would not balance, whoever writes it", "[app][stock][crash]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, "AA"));
    const auto entry = [&](const std::string& from, const std::string& to, std::int64_t count, const std::string& chip) {
        return bench.station().blanks->add({0, "", "draw", 1, from, to, count, chip, 0, 0, "one", "", ""});
    };
    CHECK_FALSE(entry("stock", "drawer", 41, ""));        // more than there is
    CHECK_FALSE(entry("stock", "stock", 1, ""));          // from an account to itself
    CHECK_FALSE(entry("stock", "drawer", -1, ""));        // backwards
    CHECK_FALSE(entry("drawer", "in_process", 1, "AA"));  // where it is not
    CHECK_FALSE(entry("in_process", "spoiled", 1, ""));   // a known blank as if it were unknown
    auto& handle = bench.station().database->handle();
    CHECK_THROWS(handle.exec("UPDATE blank_entry SET count = 2"));
    CHECK_THROWS(handle.exec("DELETE FROM blank_entry"));
    CHECK_THROWS(handle.exec("UPDATE blank_lot SET count = 2"));
    REQUIRE(bench.station().blanks->verify());
    handle.exec("UPDATE blank_balance SET count = count + 1 WHERE account = 'stock'");
    CHECK(bench.station().blanks->verify().error().code == Code::blankBookBroken);
}
