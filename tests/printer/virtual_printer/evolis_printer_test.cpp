#include <nlohmann/json.hpp>

#include "printer/drivers/evolis_panels.h"
#include "printer/face/face_images.h"
#include "printer/job/readiness.h"
#include "printer/virtual_printer/pictures.h"
#include "tests/support/printer_bench.h"
#include "tests/support/temporary_folder.h"

using namespace printer;
using Where = BookedCard::Where;

namespace {

Result<void> makeCard(EvolisDriver& driver, const Face& face) {
    return driver.load()
        .and_then([&] { return driver.toStation(Station::contact); })
        .and_then([&] { return driver.printSide(face, 0); })
        .and_then([&] { return driver.flip(); })
        .and_then([&] { return driver.printSide(face, 1); })
        .and_then([&] { return driver.eject(); });
}

Code codeOf(const Result<void>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

}  // namespace

TEST_CASE("A card made in the virtual Evolis carries both sides, resin bit by bit and colour within a level",
          "[printer][evolis]") {
    test::EvolisBench bench;
    const auto& face = test::sampleFace();
    REQUIRE(makeCard(*bench.driver, face));
    const auto& card = bench.card(0);
    CHECK(card.where == Where::output);
    CHECK(card.frontBegun == 1);
    CHECK(card.backBegun == 1);
    CHECK(bench.model.body().ribbonSets() == 198);
    CHECK(bench.driver->ejected().value() == 1);
    for (const std::size_t number : {0U, 1U}) {
        const auto& side = face.images().sides[number];
        const auto printed = assemble(number == 0 ? card.front : card.back, side.colour.width(), side.colour.height());
        CHECK(printed.resin == side.resin);
        CHECK(printed.overlay == side.overlay);
        int worst = 0;
        for (int y = 0; y < side.colour.height(); ++y)
            for (int x = 0; x < side.colour.width(); ++x) {
                const QRgb wanted = side.colour.pixel(x, y), is = printed.colour.pixel(x, y);
                worst = std::max({worst, std::abs(qRed(wanted) - qRed(is)), std::abs(qGreen(wanted) - qGreen(is)),
                                  std::abs(qBlue(wanted) - qBlue(is))});
            }
        CHECK(worst <= 1);
    }
    const test::TemporaryFolder folder;
    REQUIRE(writePictures(card, 0, folder.path()));
    CHECK(QImage(QString::fromStdString((folder.path() / "card-0-back-resin.png").string())).size() == QSize(1016, 648));
}

TEST_CASE("A card takes the time of its movements and panels, and the head never waits for the host", "[printer][evolis]") {
    test::EvolisBench bench;
    REQUIRE(makeCard(*bench.driver, test::sampleFace()));
    CHECK(bench.clock.now == Span(2500 + 1000 + 2 * (3 * 3600 + 2 * 1800) + 3500 + 1500));
    CHECK(bench.model.headTime().idle == Span(0));
}

TEST_CASE("The printer says what it can and has, and where its card is", "[printer][evolis]") {
    test::EvolisBench bench({.cards = 2, .ribbonSets = 3, .contactlessStation = false});
    const auto able = bench.driver->capabilities().value();
    CHECK(able.model == "Evolis Primacy 2");
    CHECK(able.duplex);
    CHECK(able.contactStation);
    CHECK_FALSE(able.contactlessStation);
    CHECK(bench.driver->supplies()->ribbon == "ymcko");
    CHECK(bench.driver->supplies()->ribbonLeft == 3);
    CHECK(bench.driver->where().value() == Place::none);
    REQUIRE(bench.driver->load());
    CHECK(bench.driver->where().value() == Place::feeder);
    CHECK(codeOf(bench.driver->load()) == Code::stationForeignCard);
    REQUIRE(bench.driver->toStation(Station::contact));
    CHECK(bench.driver->where().value() == Place::contactStation);
    CHECK(codeOf(bench.driver->toStation(Station::contactless)) == Code::stationNotInstalled);
    REQUIRE(bench.driver->flip());
    CHECK(bench.driver->where().value() == Place::flip);
    REQUIRE(bench.driver->reject());
    CHECK(bench.driver->where().value() == Place::none);
    CHECK(bench.card(0).where == Where::rejected);
    CHECK(codeOf(bench.driver->eject()) == Code::stationCardMissing);
}

TEST_CASE("An order that cannot finish does not start", "[printer][evolis]") {
    const auto refused = [](const BodyOptions& options, const JobNeeds& needs, bool loaded = false) {
        test::EvolisBench bench(options);
        return codeOf(demandReady(*bench.driver, needs, loaded));
    };
    CHECK(refused({.cards = 0}, {}) == Code::feedHopperEmpty);
    CHECK(refused({.cards = 1, .ribbon = "k"}, {}) == Code::ribbonWrongType);
    CHECK(refused({.cards = 1, .ribbon = ""}, {}) == Code::ribbonMissing);
    CHECK(refused({.cards = 1, .ribbonSets = 1}, {}) == Code::ribbonEmpty);
    CHECK(refused({.cards = 1, .outputRoom = 0}, {}) == Code::outputHopperFull);
    CHECK(refused({.cards = 1, .rejectRoom = 0}, {}) == Code::outputRejectFull);
    CHECK(refused({.cards = 1, .duplex = false}, {}) == Code::configDuplexMissing);
    CHECK(refused({.cards = 1, .contactStation = false}, {}) == Code::configEncoderMissing);
    CHECK(refused({.cards = 1}, {.dpi = 600}) == Code::configDpiUnsupported);
    test::EvolisBench bench({.cards = 0});
    CHECK(demandReady(*bench.driver, {}, true));
    bench.act("cover open");
    CHECK(codeOf(demandReady(*bench.driver, {}, true)) == Code::coverOpen);
}

TEST_CASE("Panels that are not on the ribbon, or are no panels, are refused", "[printer][evolis]") {
    test::EvolisBench bench({.cards = 1, .ribbon = "k"});
    REQUIRE(bench.driver->load());
    EvolisAnswerParser answers;
    const auto say = [&](const Bytes& bytes) {
        bench.model.receive(bytes);
        return answers.take(bench.model.take());
    };
    const InkPanel yellow{'y', 648, 1016, Bytes(648 * 1016, 7)};
    CHECK(say(evolisPanelCommand(yellow, 128)) == std::vector<std::string>{"DEF_UNSUPPORTED_RIBBON"});
    CHECK(say(apdu::bytesOf("\x1B" "Dbc;k;2;2;\x01\x01\r")) == std::vector<std::string>{"ERR_SIZE"});
    CHECK(say(evolisCommand("Xyz")) == std::vector<std::string>{"ERR_DATA"});
    CHECK(say(evolisCommand("Pr", {"ymcko"})) == std::vector<std::string>{"DEF_UNSUPPORTED_RIBBON"});
}

TEST_CASE("A ribbon that was taken out or changed since the printer was asked is not printed with", "[printer][evolis]") {
    for (const auto& [ribbon, expected] : {std::pair(std::string(), Code::ribbonMissing), std::pair(std::string("k"), Code::ribbonWrongType),
                                           std::pair(std::string("ymckoymcko"), Code::ribbonWrongType),
                                           std::pair(std::string(4000, 'y'), Code::ribbonWrongType)}) {
        INFO(ribbon.size() << " panels");
        test::EvolisBench bench({.cards = 1, .ribbon = ribbon});
        REQUIRE(bench.driver->load());
        const auto printed = bench.driver->printSide(test::sampleFace(), 0);
        CHECK(codeOf(printed) == expected);
        CHECK(phaseOf(printed.error()) == Phase::before);
        CHECK(bench.card(0).frontBegun == 0);
    }
}

TEST_CASE("A panel that arrives damaged leaves a side untouched only when no panel was taken before it", "[printer][evolis]") {
    for (const int at : {1, 2, 3, 4, 5}) {
        INFO("panel " << at);
        test::EvolisBench bench;
        REQUIRE(bench.driver->load());
        bench.act("fault damage " + std::to_string(at));
        const auto printed = bench.driver->printSide(test::sampleFace(), 0);
        CHECK(codeOf(printed) == Code::dataSize);
        CHECK(phaseOf(printed.error()) == (at == 1 ? Phase::before : Phase::during));
        CHECK(bench.card(0).frontBegun == (at == 1 ? 0 : 1));
    }
}

TEST_CASE("An answer that is lost before the first panel is sent leaves the side untouched", "[printer][evolis]") {
    for (const int answer : {1, 2, 3, 4}) {
        INFO("answer " << answer);
        test::EvolisBench bench;
        REQUIRE(bench.driver->load());
        bench.act("fault lost " + std::to_string(answer));
        const auto printed = bench.driver->printSide(test::sampleFace(), 0);
        REQUIRE_FALSE(printed);
        CHECK(phaseOf(printed.error()) == (answer < 4 ? Phase::before : Phase::during));
        if (answer < 4) CHECK(bench.card(0).frontBegun == 0);
    }
}

TEST_CASE("A ribbon that is nearly used up, and a cleaning that is due, are told and stop nothing", "[printer][evolis]") {
    test::EvolisBench bench({.cards = 2, .ribbonSets = 9, .cleanAfter = 5});
    CHECK(bench.driver->status()->warnings.at(0).code == Code::ribbonLow);
    REQUIRE(makeCard(*bench.driver, test::sampleFace()));
    const auto status = bench.driver->status().value();
    REQUIRE(status.warnings.size() == 2);
    CHECK(status.warnings[1].code == Code::cleanDue);
    CHECK(status.stops.empty());
    CHECK(bench.driver->supplies()->cleaningDue);
    CHECK(demandReady(*bench.driver, {}, false));
}

TEST_CASE("A face that is larger than the head is refused before a panel is sent", "[printer][evolis]") {
    auto images = std::make_shared<FaceImages>();
    images->sides.push_back({"front", QImage(2022, 1276, QImage::Format_RGB32), QImage(2022, 1276, QImage::Format_Mono),
                             QImage(2022, 1276, QImage::Format_Mono)});
    images->sides[0].colour.fill(Qt::white);
    test::EvolisBench bench;
    REQUIRE(bench.driver->load());
    const auto printed = bench.driver->printSide(Face(images), 0);
    CHECK(codeOf(printed) == Code::dataSize);
    CHECK(phaseOf(printed.error()) == Phase::before);
    CHECK(bench.card(0).frontBegun == 0);
}

TEST_CASE("A jam latches until the card is taken out through the cover", "[printer][evolis]") {
    test::EvolisBench bench;
    bench.act("fault jam-flip 1");
    REQUIRE(bench.driver->load());
    CHECK(codeOf(bench.driver->flip()) == Code::jamFlip);
    CHECK(codeOf(bench.driver->eject()) == Code::jamFlip);
    bench.act("power");
    bench.connect();
    CHECK(codeOf(bench.driver->reject()) == Code::jamFlip);
    bench.act("cover open");
    bench.act("cover close");
    CHECK(codeOf(bench.driver->reject()) == Code::jamFlip);
    bench.act("cover open");
    bench.act("take inside");
    bench.act("cover close");
    CHECK(bench.card(0).where == Where::taken);
    CHECK(bench.driver->load());
}

TEST_CASE("State and books tell where every card is", "[printer][virtual_printer]") {
    test::EvolisBench bench;
    REQUIRE(makeCard(*bench.driver, test::sampleFace()));
    REQUIRE(bench.driver->load());
    const auto state = nlohmann::json::parse(stateOf(bench.model));
    CHECK(state["hopper"] == 3);
    CHECK(state["output"] == 1);
    CHECK(state["place"] == "feeder");
    CHECK(state["cards"][0]["where"] == "output");
    CHECK(state["cards"][0]["back_prints"] == 1);
    CHECK(state["cards"][1]["where"] == "inside");
    for (const char* wrong : {"", "cover", "take inside", "take exit", "ribbon ymcko 5", "mend", "cards -1", "empty", "fault x"})
        CHECK(operatorCommand(bench.model, wrong).starts_with("error"));
}
