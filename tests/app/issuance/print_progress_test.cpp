#include "app/issuance/issue_card.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

// Is waited for first, then prints one side after the other.
class SlowPrinter : public printer::FacePrinter {
  public:
    void watch(printer::PrintObserver told) override { told_ = std::move(told); }
    printer::Result<printer::PrintResult> print(const printer::Face&, const std::string&, printer::Earlier) override {
        using printer::PrintProgress;
        for (const auto& progress : {PrintProgress{0, 2, true}, PrintProgress{0, 2, false}, PrintProgress{1, 2, false}})
            if (told_) told_(progress);
        return printer::PrintResult{};
    }

  private:
    printer::PrintObserver told_;
};

}  // namespace

TEST_CASE("An order tells the steps of its chip, the wait for the printer and each side", "[app][issuance]") {
    test::StationBench bench;
    cardlib::NativeCard card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    const auto order = bench.approvedOrder();
    std::vector<Progress> told;
    const auto observer = [&](const Progress& progress) { told.push_back(progress); };
    REQUIRE(makeChip(*bench.station, order, session, {}, observer));
    REQUIRE(told.size() > 10);
    CHECK(told.back().done == told.back().total - 1);
    told.clear();
    SlowPrinter printer;
    REQUIRE(printFace(*bench.station, order, printer, SeenCard::notLooked, {}, observer));
    REQUIRE(told.size() == 3);
    CHECK(told[0].step == "await_printer");
    CHECK(told[1].step.empty());
    CHECK(told[2].done == 1);
    for (const auto& progress : told) {
        CHECK(progress.task == "print");
        CHECK(progress.order == order);
        CHECK(progress.total == 2);
    }
}

TEST_CASE("Where nobody looks a printer tells nothing", "[app][issuance]") {
    test::StationBench bench;
    cardlib::NativeCard card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    const auto order = bench.approvedOrder();
    REQUIRE(makeChip(*bench.station, order, session));
    SlowPrinter printer;
    CHECK(printFace(*bench.station, order, printer));
}
