#include <iostream>

#include "tests/support/in_printer_books.h"
#include "tests/support/usb_printer_bench.h"

using apdu::UsbEvent;
using Where = printer::BookedCard::Where;
using Evolis = test::InPrinterBench<test::UsbEvolisBench>;
using Magicard = test::InPrinterBench<test::UsbMagicardBench>;

namespace {

// The directions of an order's transfers, none of them disturbed.
template <class B>
std::vector<bool> transfersOf(B& bench, std::int64_t order) {
    std::vector<bool> in;
    bench.device.device.disturb([&](std::size_t, bool toHost) {
        in.push_back(toHost);
        return UsbEvent::none;
    });
    REQUIRE(test::persist(bench, order) == order);
    bench.device.device.disturb({});
    return in;
}

// Orders one after the other; in each the cable is pulled at another transfer, put in again, and the command given again.
template <class B>
class Pulling {
  public:
    Pulling() : bench_({.cards = 3000}, true), like_(bench_.station.approvedOrder()) {}

    void pullEverywhere() {
        const auto in = transfersOf(bench_, bench_.anotherOrder(like_));
        for (const auto event : {UsbEvent::unplugBefore, UsbEvent::unplugAfter})
            for (std::size_t transfer = 1; transfer <= in.size(); ++transfer)
                if (event == UsbEvent::unplugBefore || !in[transfer - 1]) pullAt(transfer, event);
        test::checkConserved(bench_);
        std::cout << in.size() << " transfers an order, " << orders_ << " orders, " << orders_ << " times unplugged, "
                  << bench_.device.model.body().count(Where::rejected) << " cards in the reject box" << std::endl;
    }

  private:
    void pullAt(std::size_t transfer, UsbEvent event) {
        INFO("unplugged at transfer " << transfer << (event == UsbEvent::unplugAfter ? ", which arrived" : ""));
        auto& device = bench_.device.device;
        bool pulled = false;
        device.disturb([&pulled, event, wanted = device.transfers() + transfer](std::size_t number, bool) {
            pulled = pulled || number == wanted;
            return number == wanted ? event : UsbEvent::none;
        });
        const auto order = test::persist(bench_, bench_.anotherOrder(like_));
        device.disturb({});
        CHECK(pulled);
        CHECK(bench_.state(order) == "committed");
        test::checkConserved(bench_);
        const int cards = static_cast<int>(bench_.device.model.body().books().size());
        for (; checked_ < cards && bench_.device.card(checked_).where != Where::hopper; ++checked_)
            test::checkBooks(bench_, checked_);
        ++orders_;
    }

    B bench_;
    std::int64_t like_;
    int checked_ = 0, orders_ = 0;
};

}  // namespace

TEST_CASE("An Evolis unplugged at any transfer prints nothing twice and loses no card", "[app][usb_printer]") {
    Pulling<Evolis>().pullEverywhere();
}

TEST_CASE("A Magicard unplugged at any transfer prints nothing twice and loses no card", "[app][usb_printer]") {
    Pulling<Magicard>().pullEverywhere();
}

TEST_CASE("A printer on USB that loses its power at any action leaves no doubtful card", "[app][usb_printer]") {
    Evolis bench({.cards = 60});
    const auto like = bench.station.approvedOrder();
    for (int action = 1; action <= 14; ++action) {
        INFO("power cut at action " << action);
        bench.device.act("fault power " + std::to_string(action));
        std::vector<printer::Trouble> met;
        const auto order = test::persist(bench, bench.anotherOrder(like), &met);
        CHECK(bench.state(order) == "committed");
        CHECK(std::ranges::find(met, printer::Trouble::linkDisconnected) != met.end());
    }
    for (int card = 0; bench.device.card(card).where != Where::hopper; ++card) test::checkBooks(bench, card);
    test::checkConserved(bench);
}
