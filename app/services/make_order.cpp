#include "app/services/make_order.h"

#include "app/devices/devices.h"
#include "app/issuance/before_chip.h"
#include "app/issuance/order_steps.h"
#include "app/services/desk_settings.h"
#include "app/services/encoding_printer.h"

namespace app {
namespace {

constexpr auto cameraPatience = std::chrono::seconds(10);

ProgressObserver observerOf(const StageTeller& tell) {
    return [tell](const Progress& progress) {
        if (progress.task == "chip") tell({MakingStage::chip, progress.done, progress.total});
        if (progress.task == "print") tell({MakingStage::print, progress.done, progress.total, progress.step == "await_printer"});
    };
}

Result<void> chipPart(const std::shared_ptr<Station>& station, const MakingWish& wish, printer::FacePrinter& printer,
                      const StageTeller& tell) {
    return readyForChip(*station, wish.order, printer).and_then([&] {
        tell(MakingStage::card);
        return onCard(wish.reader, apdu::ScardTransport::AtEnd::leave, [station, wish, tell](apdu::Session& session) {
            tell(MakingStage::chip);
            return makeChip(*station, wish.order, session, wish.by, observerOf(tell));
        });
    });
}

Result<MakingEnd> beside(const std::shared_ptr<Station>& station, const MakingWish& wish, const StageTeller& tell) {
    const auto printer = openPrinter(wish.printer);
    if (!printer) return tl::unexpected(printer.error());
    if (!wish.moved && !chipStands(*station, wish.order, **printer, wish.seen)) {
        if (const auto chip = chipPart(station, wish, **printer, tell); !chip) return tl::unexpected(chip.error());
        if (!(*printer)->bookedAs().empty()) return MakingEnd::toPrinter;
    }
    tell(MakingStage::print);
    return printFace(*station, wish.order, **printer, wish.seen, wish.by, observerOf(tell)).map([&] {
        tell(MakingStage::made);
        return MakingEnd::made;
    });
}

MakingStage stageOf(PrinterStep step) {
    switch (step) {
        case PrinterStep::load:
        case PrinterStep::station:
            return MakingStage::card;
        case PrinterStep::chip:
            return MakingStage::chip;
        default:
            return MakingStage::print;
    }
}

Result<void> inMachine(const std::shared_ptr<Station>& station, const MakingWish& wish, const StageTeller& tell) {
    return loadDeskSettings(*station->database).and_then([&](const DeskSettings& settings) {
        return inEncodingPrinter(*station, wish.printer, wish.reader, wish.by, {settings.exitCamera, cameraPatience}, [&](EncodingPrinter& printer) {
            return issueInPrinter(station, wish.order, printer, [&](PrinterStep step) { tell(stageOf(step)); }, wish.by, observerOf(tell));
        });
    });
}

}  // namespace

Result<MakingEnd> makeOrder(const std::shared_ptr<Station>& station, const MakingWish& asked, const StageTeller& tell) {
    if (const auto may = demandStep(*station, asked.order, Step::intend, asked.by); !may) return tl::unexpected(may.error());
    MakingWish wish = asked;
    wish.by = asked.by.forWorkBegun();  // whoever signs out leaves no card half made
    if (!isEncodingPrinter(wish.printer)) return beside(station, wish, tell);
    return inMachine(station, wish, tell).map([&] {
        tell(MakingStage::made);
        return MakingEnd::made;
    });
}

Result<void> rejectCard(const std::shared_ptr<Station>& station, const std::string& printer, const Actor& by) {
    return demandRejecting(*station, by).and_then([&] {
        return inPrinterAlone(printer, [&](EncodingPrinter& device) { return rejectFromPrinter(station, device, by); });
    });
}

}  // namespace app
