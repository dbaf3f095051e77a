#pragma once

#include "printer/drivers/evolis_driver.h"
#include "printer/drivers/magicard_driver.h"
#include "printer/virtual_printer/evolis_model.h"
#include "printer/virtual_printer/loopback_channel.h"
#include "printer/virtual_printer/magicard_model.h"
#include "printer/virtual_printer/operator_commands.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

namespace test {

inline const printer::Face& sampleFace() {
    static const printer::Face face = [] {
        const auto content = faceContent();
        const printer::FaceRenderer renderer(
            printer::readLayout(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-2013.json").value());
        return renderer.render(content).value();
    }();
    return face;
}

// A virtual printer in this process and a driver for it.
template <class Model, class Driver>
struct PrinterBench {
    explicit PrinterBench(const printer::BodyOptions& options = {.cards = 5}) : model(options) { connect(); }

    void connect() {
        driver.reset();
        driver = std::make_unique<Driver>(std::make_unique<printer::LoopbackChannel>(model, clock));
    }
    // What a person does; it can be done.
    void act(const std::string& line) {
        const std::string said = printer::operatorCommand(model, line);
        INFO(line << ": " << said);
        REQUIRE_FALSE(said.starts_with("error"));
    }
    [[nodiscard]] const printer::BookedCard& card(int number) { return model.body().books().at(static_cast<std::size_t>(number)); }

    printer::VirtualClock clock;
    Model model;
    std::unique_ptr<Driver> driver;
};

using EvolisBench = PrinterBench<printer::EvolisModel, printer::EvolisDriver>;
using MagicardBench = PrinterBench<printer::MagicardModel, printer::MagicardDriver>;

}  // namespace test
