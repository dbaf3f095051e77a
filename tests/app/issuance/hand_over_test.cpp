#include <algorithm>

#include "apdu/core/file.h"
#include "cardlib/inspection/card_reader.h"
#include "printer/drivers/file_driver.h"
#include "printer/face/qr.h"
#include "tests/app/inspection/inspecting.h"
#include "tests/support/put_order.h"
#include "tests/support/station_bench.h"

using namespace app;
using cardlib::InProcessReader;

namespace {

struct IssuedCard {
    IssuedCard(test::StationBench& bench, std::size_t sample, apdu::Byte serial)
        : order(bench.approvedOrder(sample)),
          card(bench.blank(serial)),
          reader(card),
          session(reader, card.atr()) {
        printer::FileDriver printer(bench.folder() / "prints");
        const auto issued = makeChip(*bench.station, order, session).and_then([&] {
            return printFace(*bench.station, order, printer);
        });
        INFO((issued ? "" : test::told(issued.error())));
        REQUIRE(issued);
        reader.insert();
        const auto back = bench.station->orders->load(order)->back;
        scanned = printer::decodeQrPicture(apdu::readFile(back, 1 << 24).value()).value();
    }
    // Its chip holds another photo.
    void exchangePhoto() {
        auto image = card.image();
        auto& files = test::directoryIn(image, 0xDF01).files;
        const auto photo = std::ranges::max_element(files, {}, [](const cardlib::CardFile& file) { return file.body.size(); });
        photo->body[photo->body.size() / 4] ^= 0x01;
        card = cardlib::NativeCard(image);
        reader.insert();
    }
    std::int64_t order;
    cardlib::NativeCard card;
    InProcessReader reader;
    apdu::Session session;
    std::string scanned;
};

}  // namespace

TEST_CASE("A card comes alive when chip, print and record agree, and the order is handed over",
          "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    const auto proof = handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk");
    INFO((proof ? "" : test::told(proof.error())));
    REQUIRE(proof);
    CHECK(proof->printAgrees == true);
    const auto order = bench.station->orders->load(issued.order).value();
    CHECK(order.state == "handed_over");
    CHECK(order.printProof == "scanned");
    CHECK(proveThreeWay(*bench.station, order, issued.session, issued.scanned)->status == 1);
    CHECK(handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk").error().code ==
          Code::stepNotAllowed);
}

TEST_CASE("A card lifted at any command of its proof is not called false", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    const auto order = bench.station->orders->load(issued.order).value();
    const auto prove = [&] { return proveThreeWay(*bench.station, order, issued.session, issued.scanned); };
    const auto begun = issued.reader.commands();
    REQUIRE(prove());
    const auto commands = issued.reader.commands() - begun;
    for (std::uint64_t at = 1; at <= commands; ++at) {
        INFO("at " << at);
        issued.reader.insert();
        issued.reader.pullAt(at, InProcessReader::Pull::beforeCommand);
        const auto proof = prove();
        REQUIRE_FALSE(proof);
        CHECK(proof.error().code == Code::cardUnreadable);
    }
}

TEST_CASE("Without a scan the print is recorded as it was proved when it was made: on files by the bitmap, else from plastic or not at all",
          "[app][hand_over]") {
    const std::tuple<printer::PrintProof, std::optional<bool>, std::string> expected[] = {
        {printer::PrintProof::renderedBitmap, std::nullopt, "rendered bitmap"},
        {printer::PrintProof::plastic, true, "scanned from plastic"},
        {printer::PrintProof::unread, std::nullopt, "not scanned from plastic"},
        {printer::PrintProof::none, std::nullopt, "not proved"}};
    test::StationBench bench;
    std::size_t sample = 0;
    for (const auto& [proof, agrees, kept] : expected) {
        IssuedCard issued(bench, sample, static_cast<apdu::Byte>(sample + 1));
        ++sample;
        auto order = bench.station->orders->load(issued.order).value();
        CHECK(order.printProof == "rendered bitmap");
        order.printProof = textOf(proof);
        test::putOrder(*bench.station, order);
        const auto handed = handOver(*bench.station, issued.order, issued.session, {}, "desk");
        REQUIRE(handed);
        CHECK(handed->printAgrees == agrees);
        CHECK(handed->print == kept);
        CHECK(bench.station->orders->load(issued.order)->printProof == kept);
    }
}

TEST_CASE("A card on which another code was read is not handed over", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    auto order = bench.station->orders->load(issued.order).value();
    order.printProof = textOf(printer::PrintProof::otherCode);
    test::putOrder(*bench.station, order);
    CHECK(handOver(*bench.station, issued.order, issued.session, {}, "desk").error().code == Code::proofFailed);
    CHECK(handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk").error().code == Code::proofFailed);
}

TEST_CASE("Another person's print or card is not handed over and stays dead", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard one(bench, 0, 1), two(bench, 1, 2);
    const auto print = handOver(*bench.station, one.order, one.session, two.scanned, "desk");
    CHECK(print.error().code == Code::proofFailed);
    CHECK(print.error().detail == "print");
    const auto card = handOver(*bench.station, one.order, two.session, one.scanned, "desk");
    CHECK(card.error().code == Code::cardOfAnotherOrder);
    CHECK(card.error().detail == "order " + std::to_string(two.order));
    for (auto* issued : {&one, &two}) {
        CHECK(readCard(issued->session, *bench.station->vault, bench.station->profile)->status == 0);
        CHECK(bench.station->orders->load(issued->order)->state == "committed");
    }
}

TEST_CASE("A wrong code that was scanned holds the card back until its own is scanned", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard one(bench, 0, 1), two(bench, 1, 2);
    CHECK(handOver(*bench.station, one.order, one.session, two.scanned, "desk").error().code == Code::proofFailed);
    CHECK(handOver(*bench.station, one.order, one.session, {}, "desk").error().code == Code::scanOwed);
    CHECK(readCard(one.session, *bench.station->vault, bench.station->profile)->status == 0);
    const auto told = bench.station->auditRows->page({"desk", "scan compared", "", "", ""}, 0, 10).value();
    REQUIRE(told.size() == 1);
    CHECK(told.front().result == "refused");
    const auto proof = handOver(*bench.station, one.order, one.session, one.scanned, "desk");
    INFO((proof ? "" : test::told(proof.error())));
    REQUIRE(proof);
    CHECK(bench.station->orders->load(one.order)->printProof == "scanned");
}

TEST_CASE("A permit's code that is cut short or changed is a wrong one, and not what a phone shows", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    CHECK(handOver(*bench.station, issued.order, issued.session, issued.scanned.substr(0, 40), "desk").error().code == Code::proofFailed);
    CHECK(handOver(*bench.station, issued.order, issued.session, {}, "desk").error().code == Code::scanOwed);
    CHECK(handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk"));
}

TEST_CASE("A chip that does not agree is no wrong code: the right one that was scanned need not be scanned again", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    auto order = bench.station->orders->load(issued.order).value();
    const auto proof = proveThreeWay(*bench.station, order, issued.session, issued.scanned).value();
    CHECK(proof.codeAgrees);
    CHECK_FALSE(proveThreeWay(*bench.station, order, issued.session, "ZJ1:ABC")->codeAgrees);
    issued.exchangePhoto();
    CHECK(handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk").error().detail.ends_with("print"));
    CHECK(bench.station->orders->load(issued.order)->printProof == order.printProof);
}

TEST_CASE("A code that is no permit's is told as such, and condemns no card", "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    for (const std::string scanned : {"HELLO", "https://example.org/", ""}) {
        INFO(scanned);
        CHECK(handOver(*bench.station, issued.order, issued.session, scanned, "desk").error().code == Code::scanNotOfPermit);
    }
    CHECK(handOver(*bench.station, issued.order, issued.session, {}, "desk"));
}

TEST_CASE("An order that is not committed is not handed over", "[app][hand_over]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder(0);
    auto card = bench.blank(1);
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    CHECK(handOver(*bench.station, order, session, {}, "desk").error().code == Code::stepNotAllowed);
    CHECK(reader.commands() == 0);
}

TEST_CASE("A lost answer to activation leaves the order in doubt and the next try asks the card",
          "[app][hand_over]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    const std::uint64_t reading = [&] {
        (void)proveThreeWay(*bench.station, bench.station->orders->load(issued.order).value(), issued.session,
                            {});
        return issued.reader.commands();
    }();
    for (std::uint64_t at = reading + 1; at <= reading + 9; ++at) {
        if (bench.station->orders->load(issued.order)->state == "handed_over") break;
        issued.reader.insert();
        issued.reader.pullAt(at, InProcessReader::Pull::afterCommand);
        const auto lost = handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk");
        if (lost) break;
        CHECK(lost.error().code == Code::activationInDoubt);
        CHECK(bench.station->orders->load(issued.order)->state == "activating");
    }
    issued.reader.insert();
    if (bench.station->orders->load(issued.order)->state != "handed_over")
        REQUIRE(handOver(*bench.station, issued.order, issued.session, issued.scanned, "desk"));
    CHECK(readCard(issued.session, *bench.station->vault, bench.station->profile)->status == 1);
}

TEST_CASE("A card that is not blank is refused and costs no number", "[app][issue]") {
    test::StationBench bench;
    IssuedCard issued(bench, 0, 1);
    const auto order = bench.approvedOrder(1);
    const auto refused = makeChip(*bench.station, order, issued.session);
    CHECK(refused.error().code == Code::blankNeeded);
    CHECK(bench.station->orders->load(order)->permitNumber.empty());
    CHECK(bench.station->orders->load(order)->state == "approved");
}
