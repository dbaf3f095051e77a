#pragma once

#include <map>

#include "app/issuance/issue_in_printer.h"
#include "app/issuance/order_steps.h"
#include "app/issuance/spoil.h"
#include "printer/face/face_images.h"
#include "tests/support/printer_bench.h"
#include "tests/support/station_bench.h"

namespace test {

// Faces that say whose they are in their first row of resin, and cost nothing to draw.
class NamingStudio : public app::FaceStudio {
  public:
    // noisy: in colours that no panel can be made smaller with.
    explicit NamingStudio(std::unique_ptr<app::FaceStudio> real, bool noisy = false) : real_(std::move(real)) {
        colour_.fill(Qt::white);
        std::uint32_t state = 1;
        for (int y = 0; noisy && y < colour_.height(); ++y)
            for (int x = 0; x < colour_.width(); ++x) colour_.setPixel(x, y, (state = state * 1664525U + 1013904223U) >> 8);
    }
    printer::Result<apdu::Bytes> chipPhoto(const apdu::Bytes& photo, std::size_t limit) override {
        return real_->chipPhoto(photo, limit);
    }
    printer::Result<void> proveTexts(const Texts&) override { return {}; }
    printer::Result<printer::Face> face(Texts texts, const apdu::Bytes&, std::string, int) override {
        const auto bits = [](bool ink) {
            QImage image(1011, 638, QImage::Format_Mono);
            image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
            image.fill(ink ? 1 : 0);
            return image;
        };
        auto images = std::make_shared<printer::FaceImages>();
        const std::string name = texts.at("print_number").reveal();
        for (const char* side : {"front", "back"}) {
            printer::SideImages layers{side, colour_, bits(false), bits(true)};
            for (std::size_t at = 0; at < name.size() * 8; ++at)
                if ((name[at / 8] >> at % 8 & 1) != 0) layers.resin.setPixel(static_cast<int>(at), 0, 1);
            images->sides.push_back(layers);
        }
        images->width = 85.6;
        images->height = 53.98;
        return printer::Face(images);
    }
    // Whose face was printed there.
    static std::string nameOn(const std::vector<printer::InkPanel>& panels, std::size_t length) {
        std::vector<printer::InkPanel> resin;
        std::ranges::copy_if(panels, std::back_inserter(resin), [](const auto& panel) { return panel.ink == 'k'; });
        const auto side = printer::assemble(resin, 1011, 638);
        std::string name(length, '\0');
        for (std::size_t at = 0; at < length * 8; ++at)
            if (side.resin.pixelIndex(static_cast<int>(at), 0) == 1)
                name[at / 8] = static_cast<char>(name[at / 8] | 1 << at % 8);
        return name;
    }

  private:
    std::unique_ptr<app::FaceStudio> real_;
    QImage colour_{1011, 638, QImage::Format_RGB32};
};

// A station, a virtual printer of this process and the chips of its cards.
template <class Printer>
class InPrinterBench : private app::StationReader {
  public:
    explicit InPrinterBench(const printer::BodyOptions& options = {.cards = 5}, bool noisy = false) : device(options) {
        station.station->studio = std::make_unique<NamingStudio>(std::move(station.station->studio), noisy);
        device.model.body().join({[this](int card, printer::Station) { inContact_ = card; }, [this] { inContact_.reset(); }});
    }

    // As the command does it: a connection of its own.
    app::Result<void> issue(std::int64_t order) {
        device.connect();
        app::EncodingPrinter printer{"test", *device.driver, *device.driver, *this};
        printer.camera = camera;
        steps.clear();
        heard.clear();
        const auto begun = [this](app::PrinterStep step) {
            steps.push_back(step);
            lying = lying || step == laidDuring;
        };
        return app::issueInPrinter(station.station, order, printer, begun, {},
                                   [this](const app::Progress& progress) { heard.push_back(progress); });
    }
    app::Result<void> reject() {
        device.connect();
        app::EncodingPrinter printer{"test", *device.driver, *device.driver, *this};
        return app::rejectFromPrinter(station.station, printer);
    }
    // Another order for the same holder, approved.
    std::int64_t anotherOrder(std::int64_t like) {
        auto& of = *station.station;
        const auto holder = of.orders->load(like)->holder;
        const auto id = of.orders->add(holder, "draft", "2026-11-24T00:00:00Z").value();
        REQUIRE(app::approveOrder(of, id, "reviewer", app::Confirmed::yes));
        return id;
    }
    [[nodiscard]] std::string state(std::int64_t order) { return station.station->orders->load(order)->state; }

    // The order whose chip is in this card; nothing for a blank.
    std::optional<app::StoredOrder> orderOf(int card) {
        const auto found = chips_.find(card);
        if (found == chips_.end()) return std::nullopt;
        return station.station->orders->findByChip(apdu::toHex(found->second->serial())).value();
    }

    // Lays another chip into the card: what a hand could do while the cover is open.
    void exchangeChip(int card) { chips_[card] = std::make_unique<cardlib::NativeCard>(blankWith(card, 0x77)); }

    // The chip of one card lies in another: a card that was made comes into the hopper again.
    void layChip(int from, int into) {
        chips_[into] = std::move(chips_.at(from));
        chips_.erase(from);
    }

    StationBench station;
    Printer device;
    std::vector<app::PrinterStep> steps;
    std::vector<app::Progress> heard;
    app::ExitCamera* camera = nullptr;
    bool lying = false;  // a card lies in the reader that no printer moved there
    std::optional<app::PrinterStep> laidDuring;  // from this step on
    std::optional<apdu::Code> readerFails;  // instead of letting a card be worked with

  private:
    app::Result<bool> occupied() override { return lying || inContact_.has_value(); }
    app::Result<void> withCard(const std::function<app::Result<void>(apdu::Session&)>& work) override {
        if (readerFails) return app::fail(app::Code::deviceFailed, "", apdu::Error{*readerFails, "virtual station", 0});
        if (!inContact_)
            return app::fail(app::Code::deviceFailed, "", apdu::Error{apdu::Code::cardMissing, "virtual station", 0});
        auto& chip = chips_[*inContact_];
        if (!chip) chip = std::make_unique<cardlib::NativeCard>(blankWith(*inContact_, 0x5A));
        cardlib::InProcessReader reader(*chip);
        apdu::Session session(reader, chip->atr());
        return work(session);
    }
    [[nodiscard]] cardlib::NativeCard blankWith(int card, apdu::Byte maker) const {
        apdu::Bytes serial(10, maker);
        serial[8] = static_cast<apdu::Byte>(card >> 8);
        serial[9] = static_cast<apdu::Byte>(card);
        return cardlib::NativeCard(cardlib::blankCard(station.station->profile.cipher, serial));
    }

    std::optional<int> inContact_;
    std::map<int, std::unique_ptr<cardlib::NativeCard>> chips_;
};

// What a person does about a printer's trouble, as its remedy says. False when nothing helps but to go on.
template <class Bench>
void remedy(Bench& bench, const printer::Error& error) {
    using printer::Trouble;
    const auto act = [&](std::initializer_list<const char*> lines) {
        for (const char* line : lines) bench.device.act(line);
    };
    const bool open = bench.device.model.body().coverOpen(), inside = bench.device.model.body().cardInside().has_value();
    if (open && printer::troubleOf(error.code) != Trouble::coverOpen) act({"cover close"});
    switch (printer::troubleOf(error.code).value_or(Trouble::linkTimeout)) {
        case Trouble::coverOpen:
            if (open) act({"cover close"});
            return;
        case Trouble::feedHopperEmpty:
            return act({"cards 5"});
        case Trouble::feedMisfeed:
            return act({"cover open", "cover close"});
        case Trouble::feedDoubleFeed:
        case Trouble::jamFeeder:
        case Trouble::jamFlip:
        case Trouble::jamStation:
        case Trouble::jamPrintPath:
        case Trouble::jamExit:
            act({"cover open"});
            if (inside) act({"take inside"});
            return act({"cover close"});
        case Trouble::ribbonMissing:
        case Trouble::ribbonEmpty:
        case Trouble::ribbonWrongType:
        case Trouble::ribbonBroken:
            return act({"cover open", "ribbon ymcko 200", "cover close"});
        case Trouble::outputHopperFull:
            return act({"empty output"});
        case Trouble::outputRejectFull:
            return act({"empty reject"});
        case Trouble::outputCardNotTaken:
            return act({"take exit"});
        case Trouble::cleanRequired:
            return act({"clean"});
        case Trouble::headOverTemp:
            bench.device.clock.now += std::chrono::minutes(2);
            return bench.device.model.advance(bench.device.clock.now);
        default:
            return;
    }
}

}  // namespace test
