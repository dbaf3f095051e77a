#include "app/issuance/issue_in_printer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "apdu/core/hex.h"
#include "app/station/record_composer.h"
#include "tests/support/in_printer_bench.h"
#include "tests/support/stock_bench.h"

using namespace app;
using enum PrinterStep;
using printer::Trouble;
using Where = printer::BookedCard::Where;
using Bench = test::InPrinterBench<test::EvolisBench>;

namespace {

std::optional<Trouble> troubleIn(const Result<void>& done) {
    REQUIRE_FALSE(done);
    INFO(test::told(done.error()));
    const auto* cause = std::get_if<printer::Error>(&done.error().cause);
    return cause ? printer::troubleOf(cause->code) : std::nullopt;
}

void require(const Result<void>& done) {
    INFO((done ? "" : test::told(done.error())));
    REQUIRE(done);
}

}  // namespace

TEST_CASE("One order drives feed, station, chip, front, flip, back and out", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    require(bench.issue(order));
    CHECK(bench.state(order) == "committed");
    CHECK(bench.steps == std::vector<PrinterStep>{load, station, chip, front, flip, back, eject});
    const auto& card = bench.device.card(0);
    CHECK(card.where == Where::output);
    CHECK(bench.orderOf(0)->id == order);
    const auto name = bench.station.station->orders->load(order)->printNumber;
    CHECK(test::NamingStudio::nameOn(card.front, name.size()) == name);
    CHECK(test::NamingStudio::nameOn(card.back, name.size()) == name);
    require(bench.issue(order));  // made already
    CHECK(bench.device.model.body().hopper() == 4);
}

namespace {

// Sees what it is told to see, and keeps what was looked for.
struct ToldCamera : ExitCamera {
    void attend() override { ++attended; }
    Seen lookFor(const std::string& code, const Proved& proved) override {
        looked.push_back(code);
        if (shows.empty()) return sees;
        return proved(shows) ? Seen::nothing : Seen::otherCode;
    }
    Seen sees = Seen::wanted;
    std::string shows;  // this code, and no other
    int attended = 0;
    std::vector<std::string> looked;
};

std::string lastInTrail(Bench& bench) {
    return bench.station.station->database->handle()
        .execAndGet("SELECT actor || ' ' || action || ' ' || object || ' ' || result FROM audit ORDER BY sequence DESC LIMIT 1")
        .getString();
}

std::string sealedOf(Bench& bench, std::int64_t order) {
    std::string code;
    (void)recordFromJson(bench.station.station->orders->loadCard(bench.station.station->orders->load(order).value()).value(), code);
    return code;
}

}  // namespace

TEST_CASE("A camera that reads the card's own code at the exit proves the print, and nothing else does", "[app][in_printer]") {
    Bench bench;
    const auto unseen = bench.station.approvedOrder();
    require(bench.issue(unseen));
    CHECK(bench.station.station->orders->load(unseen)->printProof == "not scanned from plastic");
    ToldCamera camera;
    bench.camera = &camera;
    const auto order = bench.anotherOrder(unseen);
    require(bench.issue(order));
    CHECK(bench.state(order) == "committed");
    CHECK(bench.station.station->orders->load(order)->printProof == "scanned from plastic");
    CHECK(camera.attended == 1);
    CHECK(camera.looked == std::vector{sealedOf(bench, order)});
}

TEST_CASE("A card whose code was not read is not made until it is held under the camera; nothing is printed again", "[app][in_printer]") {
    Bench bench;
    ToldCamera camera;
    camera.sees = ExitCamera::Seen::nothing;
    bench.camera = &camera;
    const auto order = bench.station.approvedOrder();
    for (int time = 0; time < 2; ++time) {
        const auto unread = bench.issue(order);
        REQUIRE_FALSE(unread);
        CHECK(unread.error().code == Code::plasticUnread);
        CHECK(bench.state(order) == "printed");
    }
    const auto other = bench.anotherOrder(order);  // does not wait for it
    camera.sees = ExitCamera::Seen::wanted;
    require(bench.issue(other));
    require(bench.issue(order));
    CHECK(bench.state(order) == "committed");
    CHECK(bench.station.station->orders->load(order)->printProof == "scanned from plastic");
    CHECK(bench.device.card(0).frontBegun == 1);
    CHECK(bench.device.model.body().hopper() == 3);
}

TEST_CASE("That a code was not read stays on the record of an order that is finished without the camera", "[app][in_printer]") {
    Bench bench;
    ToldCamera camera;
    camera.sees = ExitCamera::Seen::nothing;
    bench.camera = &camera;
    const auto order = bench.station.approvedOrder();
    const auto& orders = bench.station.station->orders;
    CHECK(bench.issue(order).error().code == Code::plasticUnread);
    CHECK(orders->load(order)->printProof == "not scanned from plastic");
    CHECK(lastInTrail(bench) == "camera no code order " + std::to_string(order) + " refused");
    bench.camera = nullptr;
    require(bench.issue(order));
    CHECK(bench.state(order) == "committed");
    CHECK(orders->load(order)->printProof == "not scanned from plastic");
}

TEST_CASE("A card that shows another code is never made, with a camera or without: its order can only be spoiled", "[app][in_printer]") {
    Bench bench;
    ToldCamera camera;
    camera.sees = ExitCamera::Seen::otherCode;
    bench.camera = &camera;
    const auto order = bench.station.approvedOrder();
    const auto differs = bench.issue(order);
    REQUIRE_FALSE(differs);
    CHECK(differs.error().code == Code::plasticDiffers);
    camera.sees = ExitCamera::Seen::wanted;
    CHECK(bench.issue(order).error().code == Code::plasticDiffers);
    bench.camera = nullptr;
    CHECK(bench.issue(order).error().code == Code::plasticDiffers);
    CHECK(bench.state(order) == "printed");
    const auto next = spoilOrder(*bench.station.station, order, {"a", "b", "misprint"}).value();
    bench.camera = &camera;
    require(bench.issue(next));
    CHECK(bench.station.station->orders->load(next)->printProof == "scanned from plastic");
}

TEST_CASE("A picture of the card before condemns the next one only when that card was not proved", "[app][in_printer]") {
    Bench bench;
    ToldCamera camera;
    bench.camera = &camera;
    const auto first = bench.station.approvedOrder();
    require(bench.issue(first));
    const auto second = bench.anotherOrder(first);
    camera.shows = sealedOf(bench, first);
    const auto unread = bench.issue(second);
    REQUIRE_FALSE(unread);
    CHECK(unread.error().code == Code::plasticOfAnother);
    CHECK(unread.error().detail == "order " + std::to_string(second) + ", seen order " + std::to_string(first));
    CHECK(lastInTrail(bench) == "camera another card order " + std::to_string(second) + " refused");
    camera.shows.clear();
    require(bench.issue(second));
    CHECK(bench.station.station->orders->load(second)->printProof == "scanned from plastic");
    bench.camera = nullptr;
    const auto unproved = bench.anotherOrder(first);
    require(bench.issue(unproved));
    bench.camera = &camera;
    camera.shows = sealedOf(bench, unproved);
    const auto differs = bench.issue(bench.anotherOrder(first));
    REQUIRE_FALSE(differs);
    CHECK(differs.error().code == Code::plasticDiffers);
}

TEST_CASE("While the chip is written, and while the camera looks, it is told how far that is", "[app][in_printer]") {
    Bench bench;
    ToldCamera camera;
    bench.camera = &camera;
    const auto order = bench.station.approvedOrder();
    require(bench.issue(order));
    const auto isChip = [](const Progress& progress) { return progress.task == "chip"; };
    CHECK(std::ranges::count_if(bench.heard, isChip) > 10);
    CHECK(bench.heard.front().task == "chip");
    CHECK(bench.heard.back().task == "camera");
    for (const auto& progress : bench.heard) {
        CHECK(progress.order == order);
        CHECK(progress.done < progress.total);
    }
}

TEST_CASE("An order that cannot finish feeds no card", "[app][in_printer]") {
    Bench bench({.cards = 1, .ribbonSets = 1});
    const auto order = bench.station.approvedOrder();
    CHECK(troubleIn(bench.issue(order)) == Trouble::ribbonEmpty);
    CHECK(bench.steps.empty());
    CHECK(bench.device.model.body().hopper() == 1);
    CHECK(bench.state(order) == "approved");
}

namespace {

// Makes no photo that a chip could hold.
struct BlindStudio : test::NamingStudio {
    using NamingStudio::NamingStudio;
    printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes&, std::size_t) override {
        return printer::fail(printer::Code::portraitUnreadable);
    }
};

}  // namespace

TEST_CASE("No card is fed while no shift is open, or for a photo that no chip can hold", "[app][in_printer]") {
    {
        Bench closed;
        const auto waiting = closed.station.approvedOrder();
        REQUIRE(receiveBlanks(*closed.station.station, {"box 1", 5, "", "", test::keepers}));
        const auto noShift = closed.issue(waiting);
        REQUIRE_FALSE(noShift);
        CHECK(noShift.error().code == Code::shiftNotOpen);
        CHECK(closed.steps.empty());
        CHECK(closed.device.model.body().hopper() == 5);
    }
    Bench blind;
    const auto order = blind.station.approvedOrder();
    auto& studio = blind.station.station->studio;
    studio = std::make_unique<BlindStudio>(std::move(studio));
    const auto noPhoto = blind.issue(order);
    REQUIRE_FALSE(noPhoto);
    CHECK(noPhoto.error().code == Code::photoUnusable);
    CHECK(blind.steps.empty());
    CHECK(blind.device.model.body().hopper() == 5);
    CHECK(blind.state(order) == "approved");
}

namespace {

// Has no room for what shall stand there.
struct NarrowStudio : test::NamingStudio {
    using NamingStudio::NamingStudio;
    printer::Result<void> proveTexts(const Texts&) override { return printer::fail(printer::Code::textTooLong); }
};

}  // namespace

TEST_CASE("No card is fed for an order whose numbers are used up, whose face has no room, or at a station that was copied",
          "[app][in_printer]") {
    const auto refusal = [](const std::function<void(Station&)>& spoil) {
        Bench bench;
        const auto order = bench.station.approvedOrder();
        spoil(*bench.station.station);
        const auto refused = bench.issue(order);
        REQUIRE_FALSE(refused);
        CHECK(bench.steps.empty());
        CHECK(bench.device.model.body().hopper() == 5);
        CHECK(bench.state(order) == "approved");
        return refused.error().code;
    };
    CHECK(refusal([](Station& station) {
              station.database->handle().exec("INSERT INTO setting VALUES ('counter.card', '999999')");
          }) == Code::rangeExhausted);
    CHECK(refusal([](Station& station) { station.studio = std::make_unique<NarrowStudio>(std::move(station.studio)); }) ==
          Code::faceNotPrinted);
    CHECK(refusal([](Station& station) { REQUIRE(station.events->rememberFork()); }) == Code::logForked);
}

TEST_CASE("A reader that fails costs no blank: the same one is taken when it works again", "[app][in_printer]") {
    for (const auto code : {apdu::Code::readerGone, apdu::Code::pcscUnavailable, apdu::Code::readerMute}) {
        Bench bench;
        const auto order = bench.station.approvedOrder();
        bench.readerFails = code;
        const auto failed = bench.issue(order);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == Code::deviceFailed);
        CHECK(bench.device.card(0).where == Where::inside);
        bench.readerFails.reset();
        require(bench.issue(order));
        CHECK(bench.orderOf(0)->id == order);
        CHECK(bench.device.model.body().hopper() == 4);
    }
}

TEST_CASE("A card that lies in the reader, or in the printer, unasked stops the order", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.lying = true;
    CHECK(troubleIn(bench.issue(order)) == Trouble::stationForeignCard);
    bench.lying = false;
    REQUIRE(bench.device.driver->load());
    CHECK(troubleIn(bench.issue(order)) == Trouble::stationForeignCard);
    require(bench.reject());
    CHECK(bench.device.card(0).where == Where::rejected);
    require(bench.issue(order));
    CHECK(bench.orderOf(1)->id == order);
}

TEST_CASE("A card whose order nobody knows is in the trail before it moves to the reject box", "[app][in_printer]") {
    Bench bench;
    REQUIRE(bench.device.driver->load());
    bench.device.act("fault reject-full 1");
    CHECK(troubleIn(bench.reject()) == Trouble::outputRejectFull);
    CHECK(lastInTrail(bench) == "operator card rejected printer test begun");
    bench.device.act("empty reject");
    require(bench.reject());
    CHECK(lastInTrail(bench) == "operator card rejected printer test done");
    CHECK(bench.device.card(0).where == Where::rejected);
}

TEST_CASE("A reader that holds a card when the front is printed is not the printer's station: the card is put away", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.laidDuring = front;
    const auto held = bench.issue(order);
    REQUIRE_FALSE(held);
    CHECK(held.error().code == Code::stationNotVacated);
    CHECK(bench.steps == std::vector<PrinterStep>{load, station, chip, front});
    bench.laidDuring.reset();
    bench.lying = false;
    CHECK(bench.issue(order).error().code == Code::cardOutOfPrinter);
    CHECK(bench.device.card(0).where == Where::rejected);
    CHECK(bench.device.card(0).backBegun == 0);
    require(bench.issue(spoilOrder(*bench.station.station, order, {"a", "b", "misprint"}).value()));
}

TEST_CASE("A card that went back to its station between the prints has left it before its back is printed", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.device.act("fault hot 6");  // before the first panel of the back
    CHECK(troubleIn(bench.issue(order)) == Trouble::headOverTemp);
    bench.device.clock.now += std::chrono::minutes(2);
    bench.device.model.advance(bench.device.clock.now);
    bench.laidDuring = recheck;
    const auto held = bench.issue(order);
    REQUIRE_FALSE(held);
    CHECK(held.error().code == Code::stationNotVacated);
    CHECK(bench.device.card(0).backBegun == 0);
    bench.laidDuring.reset();
    bench.lying = false;
    require(bench.issue(order));
    CHECK(bench.orderOf(0)->id == order);
}

TEST_CASE("A chip that does not answer goes to the reject box, and the next blank is taken", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.device.act("fault mute 1");
    CHECK(troubleIn(bench.issue(order)) == Trouble::stationContactFailed);
    CHECK(bench.device.card(0).where == Where::rejected);
    require(bench.issue(order));
    CHECK(bench.orderOf(1)->id == order);
}

TEST_CASE("A card that is not blank is rejected, and the orders behind it do not follow", "[app][in_printer]") {
    Bench bench;
    const auto first = bench.station.approvedOrder(), second = bench.anotherOrder(first), third = bench.anotherOrder(first);
    require(bench.issue(first));
    CHECK(mayFollow(bench.steps));
    bench.layChip(0, 1);
    const auto refused = bench.issue(second);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::blankNeeded);  // of an order, with which the next would fare well but for the card
    CHECK(bench.steps == std::vector<PrinterStep>{load, station, chip, reject});
    CHECK_FALSE(mayFollow(bench.steps));
    CHECK(bench.device.card(1).where == Where::rejected);
    CHECK(bench.device.model.body().hopper() == 3);
    require(bench.issue(second));
    require(bench.issue(third));
    CHECK(bench.orderOf(3)->id == third);
}

TEST_CASE("A power cut at any action leaves no second print and no doubtful card in circulation", "[app][in_printer]") {
    // load, station, five panels, flip, five panels, exit
    for (const int action : {1, 2, 3, 7, 8, 9, 13, 14}) {
        Bench bench;
        const auto first = bench.station.approvedOrder();
        bench.device.act("fault power " + std::to_string(action));
        INFO("power cut at action " << action);
        REQUIRE_FALSE(bench.issue(first));
        auto order = first;
        auto done = bench.issue(order);
        if (!done && done.error().code == Code::cardOutOfPrinter) {
            CHECK(action > 2);
            order = spoilOrder(*bench.station.station, order, {"a", "b", "misprint"}).value();
            done = bench.issue(order);
        }
        require(done);
        for (int number = 0; number < 2; ++number) {
            CHECK(bench.device.card(number).frontBegun <= 1);
            CHECK(bench.device.card(number).backBegun <= 1);
        }
        const int made = order == first ? 0 : 1;
        CHECK(bench.device.card(made).where == Where::output);
        CHECK(bench.orderOf(made)->id == order);
        CHECK(bench.device.card(0).where == (made == 0 ? Where::output : Where::rejected));
    }
}

TEST_CASE("Between the two prints another person's chip is found out", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.device.act("fault hot 6");  // before the first panel of the back
    CHECK(troubleIn(bench.issue(order)) == Trouble::headOverTemp);
    bench.exchangeChip(0);
    bench.device.clock.now += std::chrono::minutes(2);
    bench.device.model.advance(bench.device.clock.now);
    const auto done = bench.issue(order);
    REQUIRE_FALSE(done);
    CHECK(std::get<cardlib::Error>(done.error().cause).code == cardlib::Code::foreignCard);
    CHECK(bench.device.card(0).backBegun == 0);
}

TEST_CASE("A head that was too hot before the first panel costs no card", "[app][in_printer]") {
    for (const char* fault : {"fault hot 1", "fault hot 6"}) {
        Bench bench;
        const auto order = bench.station.approvedOrder();
        bench.device.act(fault);
        CHECK(troubleIn(bench.issue(order)) == Trouble::headOverTemp);
        bench.device.clock.now += std::chrono::minutes(2);
        bench.device.model.advance(bench.device.clock.now);
        require(bench.issue(order));
        CHECK(bench.orderOf(0)->id == order);
        CHECK(bench.device.card(0).frontBegun == 1);
    }
}

TEST_CASE("A half-made card is finished with the one set of ribbon that is left", "[app][in_printer]") {
    Bench bench({.cards = 1, .ribbonSets = 2});
    const auto order = bench.station.approvedOrder();
    bench.device.act("fault hot 6");
    CHECK(troubleIn(bench.issue(order)) == Trouble::headOverTemp);
    bench.device.clock.now += std::chrono::minutes(2);
    bench.device.model.advance(bench.device.clock.now);
    require(bench.issue(order));
    CHECK(bench.state(order) == "committed");
}

TEST_CASE("Rejecting a card that went out finished, before that was written down, books it as made", "[app][in_printer]") {
    int finished = 0;
    for (int answer = 20; answer <= 60 && finished == 0; ++answer) {
        Bench bench;
        const auto order = bench.station.approvedOrder();
        bench.device.act("fault lost " + std::to_string(answer));
        if (bench.issue(order) || bench.device.card(0).where != Where::output) continue;
        require(bench.reject());
        CHECK(bench.state(order) == "committed");
        CHECK(bench.device.card(0).where == Where::output);
        ++finished;
    }
    CHECK(finished == 1);
}

TEST_CASE("An order waits while another one's card is in the printer", "[app][in_printer]") {
    Bench bench;
    const auto first = bench.station.approvedOrder(), second = bench.anotherOrder(first);
    bench.device.act("fault lost 12");  // somewhere at the station
    REQUIRE_FALSE(bench.issue(first));
    if (bench.device.model.body().cardInside()) {
        const auto waiting = bench.issue(second);
        CHECK(troubleIn(waiting) == Trouble::stationForeignCard);
        CHECK(std::get<printer::Error>(waiting.error().cause).detail.find("order " + std::to_string(first)) != std::string::npos);
    }
    require(bench.issue(first));
    require(bench.issue(second));
}

TEST_CASE("A card that a hand took out is missing, and its order is spoiled before another is made", "[app][in_printer]") {
    Bench bench;
    const auto order = bench.station.approvedOrder();
    bench.device.act("fault jam-flip 1");
    CHECK(troubleIn(bench.issue(order)) == Trouble::jamFlip);
    for (const char* act : {"cover open", "take inside", "cover close"}) bench.device.act(act);
    CHECK(troubleIn(bench.issue(order)) == Trouble::stationCardMissing);
    CHECK(bench.issue(order).error().code == Code::cardOutOfPrinter);
    const auto again = spoilOrder(*bench.station.station, order, {"a", "b", "jam"}).value();
    require(bench.issue(again));
}
