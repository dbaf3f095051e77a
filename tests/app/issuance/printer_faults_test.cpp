#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "apdu/core/hex.h"
#include "tests/support/in_printer_bench.h"

using namespace app;
using printer::Trouble;
using Where = printer::BookedCard::Where;
using Evolis = test::InPrinterBench<test::EvolisBench>;
using Magicard = test::InPrinterBench<test::MagicardBench>;

namespace {

const printer::Error* printerError(const Result<void>& done) {
    return done ? nullptr : std::get_if<printer::Error>(&done.error().cause);
}

// Goes on as an operator does until the holder has a card. Gives the order that ended so.
template <class B>
std::int64_t persist(B& bench, std::int64_t order, std::vector<Trouble>* met = nullptr) {
    for (int attempt = 0; attempt < 30; ++attempt) {
        const auto done = bench.issue(order);
        if (done) return order;
        INFO(test::told(done.error()));
        if (const auto* error = printerError(done)) {
            const auto trouble = printer::troubleOf(error->code);
            REQUIRE(trouble);
            if (met) met->push_back(*trouble);
            test::remedy(bench, *error);
        } else {
            REQUIRE(done.error().code == Code::cardOutOfPrinter);
            order = spoilOrder(*bench.station.station, order, {"first", "second", "misprint"}).value();
        }
    }
    FAIL("the order does not come to an end");
    return 0;
}

// Each card is in one place, was printed at most once a side, and carries its own order's face.
template <class B>
void checkBooks(B& bench, int card) {
    const auto booked = bench.device.model.body().takePictures(card);
    CHECK(booked.frontBegun <= 1);
    CHECK(booked.backBegun <= 1);
    const auto order = bench.orderOf(card);
    if (!booked.front.empty()) {
        REQUIRE(order);
        const bool whole = booked.front.size() == 5 && booked.back.size() == 5;
        if (order->state == "committed") CHECK(whole);
        if (whole && order->state == "committed") {
            CHECK(test::NamingStudio::nameOn(booked.front, order->printNumber.size()) == order->printNumber);
            CHECK(test::NamingStudio::nameOn(booked.back, order->printNumber.size()) == order->printNumber);
        }
    }
    if (order && order->state == "committed") CHECK((booked.where == Where::output || booked.where == Where::taken));
    // The Magicard has no reject box.
    const bool rejected = booked.where == Where::rejected || (std::is_same_v<B, Magicard> && booked.where == Where::output);
    if (order && order->state == "spoiled") CHECK((rejected || booked.where == Where::taken));
}

template <class B>
void checkConserved(B& bench) {
    const auto& body = bench.device.model.body();
    int all = 0;
    for (const auto where : {Where::hopper, Where::inside, Where::output, Where::rejected, Where::taken}) all += body.count(where);
    CHECK(all == static_cast<int>(body.books().size()));
    CHECK(body.count(Where::inside) == 0);
}

struct Provocation {
    const char* fault;
    Trouble expected;
};

}  // namespace

namespace {

template <class B>
void provoke(const std::vector<Provocation>& provocations) {
    std::ifstream in(ZHIKA_SOURCE_DIR "/resources/failures/printer.json");
    const auto texts = nlohmann::json::parse(in);
    B bench({.cards = 60});
    const auto like = bench.station.approvedOrder();
    for (const auto& provocation : provocations) {
        INFO(provocation.fault);
        bench.device.act(provocation.fault);
        std::vector<Trouble> met;
        const auto order = persist(bench, bench.anotherOrder(like), &met);
        CHECK(bench.state(order) == "committed");
        CHECK(std::ranges::find(met, provocation.expected) != met.end());
        const auto name = printer::nameOf(printer::factsOf(provocation.expected).code).substr(8);
        for (const char* language : {"zh", "en"}) CHECK_FALSE(texts.at(name).at(language).at("remedy").template get<std::string>().empty());
        bench.device.act("fault ");
    }
    bench.device.act("fault not-taken 1");
    std::vector<Trouble> met;
    for (int order = 0; order < 2; ++order) persist(bench, bench.anotherOrder(like), &met);
    CHECK(met == std::vector<Trouble>{Trouble::outputCardNotTaken});
    for (int card = 0; card < static_cast<int>(bench.device.model.body().books().size()); ++card) checkBooks(bench, card);
    checkConserved(bench);
}

const std::vector<Provocation> common{
    {"fault misfeed 1", Trouble::feedMisfeed},       {"fault double-feed 1", Trouble::feedDoubleFeed},
    {"fault jam-feeder 1", Trouble::jamFeeder},      {"fault jam-flip 1", Trouble::jamFlip},
    {"fault jam-station 1", Trouble::jamStation},    {"fault jam-print 3", Trouble::jamPrintPath},
    {"fault jam-exit 1", Trouble::jamExit},          {"fault position 1", Trouble::stationPositionFailed},
    {"fault mute 1", Trouble::stationContactFailed}, {"fault cover 2", Trouble::coverOpen},
    {"fault ribbon-end 4", Trouble::ribbonEmpty},    {"fault ribbon-break 7", Trouble::ribbonBroken},
    {"fault hot 3", Trouble::headOverTemp},          {"fault output-full 1", Trouble::outputHopperFull},
    {"fault clean 1", Trouble::cleanRequired},       {"fault lost 8", Trouble::linkTimeout},
    {"fault garbled 8", Trouble::linkProtocol},      {"fault cut 10", Trouble::linkTimeout},
    {"fault unplug 10", Trouble::linkDisconnected},  {"fault power 6", Trouble::linkDisconnected}};

}  // namespace

TEST_CASE("Each trouble of an Evolis is met, told with cause and remedy, and the order ends accounted for",
          "[app][printer_faults]") {
    auto provocations = common;
    provocations.push_back({"fault reject-full 1; cover 1", Trouble::outputRejectFull});
    provoke<Evolis>(provocations);
}

TEST_CASE("Each trouble of a Magicard is met, told with cause and remedy, and the order ends accounted for",
          "[app][printer_faults]") {
    provoke<Magicard>(common);
}

TEST_CASE("A supply that is missing, and what the printer cannot do, is told before a card is fed", "[app][printer_faults]") {
    const std::pair<printer::BodyOptions, Trouble> lacking[] = {
        {{.cards = 0}, Trouble::feedHopperEmpty},
        {{.cards = 2, .ribbon = ""}, Trouble::ribbonMissing},
        {{.cards = 2, .ribbon = "ymcko", .ribbonSets = 1}, Trouble::ribbonEmpty},
        {{.cards = 2, .ribbon = "kyo"}, Trouble::ribbonWrongType},
        {{.cards = 2, .duplex = false}, Trouble::configDuplexMissing},
        {{.cards = 2, .contactStation = false}, Trouble::configEncoderMissing}};
    for (const auto& [options, expected] : lacking) {
        Evolis bench(options);
        const auto done = bench.issue(bench.station.approvedOrder());
        REQUIRE(printerError(done));
        CHECK(printer::troubleOf(printerError(done)->code) == expected);
        CHECK(bench.steps.empty());
    }
}

namespace {

template <class B>
void conserve(int least) {
    const char* wanted = std::getenv("ZHIKA_ORDERS");
    const int orders = wanted ? std::atoi(wanted) : least;
    constexpr std::pair<const char*, int> kinds[] = {
        {"misfeed", 1},  {"double-feed", 1}, {"jam-feeder", 1},  {"jam-flip", 1},    {"jam-station", 1}, {"jam-print", 10},
        {"jam-exit", 1}, {"position", 1},    {"mute", 1},        {"cover", 10},      {"ribbon-end", 10}, {"ribbon-break", 10},
        {"hot", 10},     {"output-full", 1}, {"reject-full", 1}, {"not-taken", 1},   {"clean", 1},       {"lost", 30},
        {"garbled", 30}, {"cut", 30},        {"unplug", 30},     {"power", 14}};
    std::mt19937 random(20261124);
    B bench({.cards = orders / 2});
    const auto like = bench.station.approvedOrder();
    int wrong = 0, checked = 0;
    for (int i = 0; i < orders; ++i) {
        if (random() % (wanted ? 20 : 3) == 0) {
            const auto& [kind, latest] = kinds[random() % std::size(kinds)];
            bench.device.act("fault " + std::string(kind) + " " + std::to_string(1 + random() % static_cast<unsigned>(latest)));
            ++wrong;
        }
        const auto order = persist(bench, bench.anotherOrder(like));
        CHECK(bench.state(order) == "committed");
        const int cards = static_cast<int>(bench.device.model.body().books().size());
        for (; checked < cards && bench.device.card(checked).where != Where::hopper; ++checked) checkBooks(bench, checked);
    }
    checkConserved(bench);
    std::cout << orders << " orders, " << wrong << " with a fault, " << bench.device.model.body().count(Where::rejected)
              << " cards in the reject box" << std::endl;
    CHECK(wrong > 0);
}

}  // namespace

TEST_CASE("Cards are conserved in an Evolis over many orders of which five in a hundred go wrong", "[app][printer_faults]") {
    conserve<Evolis>(20);
}

TEST_CASE("Cards are conserved in a Magicard over many orders of which five in a hundred go wrong", "[app][printer_faults]") {
    conserve<Magicard>(20);
}
