#include "printer/job/readiness.h"

namespace printer {
namespace {

Result<void> demandAble(const Capabilities& able, const JobNeeds& needs) {
    if (able.dpi != needs.dpi) return troubled(Trouble::configDpiUnsupported, Phase::before, std::to_string(needs.dpi));
    if (needs.sides > 1 && !able.duplex) return troubled(Trouble::configDuplexMissing, Phase::before, able.model);
    const bool encodes = needs.station == Station::contact ? able.contactStation : able.contactlessStation;
    if (!encodes) return troubled(Trouble::configEncoderMissing, Phase::before, able.model);
    return {};
}

Result<void> demandSupplied(const Supplies& has, const JobNeeds& needs, bool loaded) {
    if (has.ribbon.empty()) return troubled(Trouble::ribbonMissing, Phase::before, needs.panels);
    if (has.ribbon != needs.panels)
        return troubled(Trouble::ribbonWrongType, Phase::before, has.ribbon + " for " + needs.panels);
    if (has.ribbonLeft < needs.sides)
        return troubled(Trouble::ribbonEmpty, Phase::before, std::to_string(has.ribbonLeft) + " sets left");
    if (!loaded && has.hopper == 0) return troubled(Trouble::feedHopperEmpty, Phase::before);
    return {};
}

// A hopper that is empty does not matter to a card that is inside.
Result<void> demandUnhindered(const PrinterStatus& status, bool loaded) {
    for (const auto& error : status.stops)
        if (!loaded || troubleOf(error.code) != Trouble::feedHopperEmpty) return tl::unexpected(error);
    return {};
}

}  // namespace

Result<void> demandReady(CardPrinter& printer, const JobNeeds& needs, bool loaded) {
    return printer.capabilities()
        .and_then([&](const Capabilities& able) { return demandAble(able, needs); })
        .and_then([&] { return printer.status(); })
        .and_then([&](const PrinterStatus& status) { return demandUnhindered(status, loaded); })
        .and_then([&] { return printer.supplies(); })
        .and_then([&](const Supplies& has) { return demandSupplied(has, needs, loaded); });
}

}  // namespace printer
