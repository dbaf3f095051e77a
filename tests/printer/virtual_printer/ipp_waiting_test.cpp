#include "printer/drivers/ipp_driver.h"
#include "printer/virtual_printer/ipp_loopback.h"
#include "tests/support/printer_bench.h"

using namespace printer;
using Where = BookedCard::Where;

namespace {

constexpr auto name = "41010500000001000001";

// A link to a printer that takes no job in parts; the answer to its nth job may be lost, before or after the printer has seen it.
class OldLink : public IppLink {
  public:
    struct Loss {
        int at = 0;
        bool seen = false;
    };
    OldLink(std::unique_ptr<IppLink> link, std::vector<int>& asked, Loss loss)
        : link_(std::move(link)), asked_(asked), loss_(loss) {}
    [[nodiscard]] const std::string& address() const override { return link_->address(); }
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override {
        asked_.push_back(request.operation());
        const bool lost = request.operation() == IPP_OP_PRINT_JOB && ++jobs_ == loss_.at;
        if (lost && !loss_.seen) return troubled(Trouble::linkDisconnected, Phase::during);
        auto answer = link_->exchange(request, document);
        if (lost) return troubled(Trouble::linkDisconnected, Phase::during);
        if (answer && answer->find("operations-supported")) leaveOut(*answer);
        return answer;
    }
    void wait(std::chrono::milliseconds time) override { link_->wait(time); }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return link_->now(); }

  private:
    static void leaveOut(IppMessage& answer) {
        auto operations = answer.numbers("operations-supported");
        std::erase(operations, IPP_OP_CREATE_JOB);
        std::erase(operations, IPP_OP_SEND_DOCUMENT);
        ippDeleteAttribute(answer.get(), answer.find("operations-supported"));
        answer.addNumbers(IPP_TAG_PRINTER, IPP_TAG_ENUM, "operations-supported", operations);
    }

    std::unique_ptr<IppLink> link_;
    std::vector<int>& asked_;
    Loss loss_;
    int jobs_ = 0;
};

struct Bench {
    Result<PrintResult> print(OldLink::Loss loss = {}, Earlier earlier = Earlier::none) {
        asked.clear();
        return IppDriver(std::make_unique<OldLink>(std::make_unique<IppLoopback>(model, clock), asked, loss), "ipp:test")
            .print(test::sampleFace(), name, earlier);
    }
    [[nodiscard]] int printed() {
        int count = 0;
        for (const auto& card : model.engine().body().books()) count += card.frontBegun;
        return count;
    }

    VirtualClock clock;
    IppModel model{{.cards = 5}, 300};
    std::vector<int> asked;
};

}  // namespace

TEST_CASE("A printer that takes no job in parts is given job and document in one", "[printer][ipp]") {
    Bench bench;
    REQUIRE(bench.print());
    CHECK(std::ranges::count(bench.asked, IPP_OP_PRINT_JOB) == 1);
    CHECK(std::ranges::count(bench.asked, IPP_OP_CREATE_JOB) == 0);
    CHECK(std::ranges::count(bench.asked, IPP_OP_SEND_DOCUMENT) == 0);
    const auto& card = bench.model.engine().body().books().at(0);
    CHECK(card.where == Where::output);
    CHECK(card.frontBegun == 1);
    CHECK(card.backBegun == 1);
    CHECK(bench.model.engine().jobs().front().name == name);
    REQUIRE(bench.print());  // printed already
    CHECK(bench.printed() == 1);
}

TEST_CASE("A job sent in one whose answer is lost is found by its name and not sent again", "[printer][ipp]") {
    Bench bench;
    REQUIRE(bench.print({1, true}));
    CHECK(std::ranges::count(bench.asked, IPP_OP_PRINT_JOB) == 1);
    CHECK(bench.printed() == 1);
}

TEST_CASE("A job sent in one that the printer does not know may be printed all the same: a person looks", "[printer][ipp]") {
    Bench bench;
    const auto lost = bench.print({1, false});
    REQUIRE_FALSE(lost);
    CHECK(lost.error().code == Code::jobForgotten);
    CHECK(phaseOf(lost.error()) == Phase::during);
    CHECK_FALSE(bench.print({}, Earlier::begun));
    CHECK(bench.printed() == 0);
    REQUIRE(bench.print({}, Earlier::blank));
    CHECK(bench.printed() == 1);
}

TEST_CASE("Whoever waits for an IPP printer is told how many sides are printed, and when it does not print", "[printer][ipp]") {
    VirtualClock clock;
    IppModel model({.cards = 5}, 300);
    IppDriver driver(std::make_unique<IppLoopback>(model, clock), "ipp:test");
    std::vector<PrintProgress> told;
    driver.watch([&](const PrintProgress& progress) { told.push_back(progress); });
    REQUIRE(driver.print(test::sampleFace(), name, Earlier::none));
    REQUIRE(told.size() > 10);
    CHECK(told.back().sides >= 1);
    CHECK_FALSE(told.back().waiting);
    for (std::size_t at = 0; at < told.size(); ++at) {
        CHECK(told[at].all == 2);
        CHECK(told[at].sides <= told[at].all);
        if (at > 0) CHECK(told[at].sides >= told[at - 1].sides);
    }
    const auto before = told.size();
    driver.watch({});
    REQUIRE(driver.print(test::sampleFace(), "41010500000001000002", Earlier::none));
    CHECK(told.size() == before);
}
