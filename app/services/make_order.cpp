#include "app/services/make_order.h"

#include "app/devices/devices.h"
#include "app/issuance/before_chip.h"

namespace app {
namespace {

Result<void> chipPart(const std::shared_ptr<Station>& station, const MakingWish& wish, printer::FacePrinter& printer,
                      const std::function<void(MakingStage)>& tell) {
    if (chipStands(*station, wish.order, printer)) return {};
    return readyForChip(*station, wish.order, printer).and_then([&] {
        tell(MakingStage::card);
        return onCard(wish.reader, apdu::ScardTransport::AtEnd::leave, [station, wish, tell](apdu::Session& session) {
            tell(MakingStage::chip);
            return makeChip(*station, wish.order, session, wish.by);
        });
    });
}

}  // namespace

Result<void> makeOrder(const std::shared_ptr<Station>& station, const MakingWish& wish,
                       const std::function<void(MakingStage)>& tell) {
    const auto printer = openPrinter(wish.printer);
    if (!printer) return tl::unexpected(printer.error());
    return chipPart(station, wish, **printer, tell)
        .and_then([&] {
            tell(MakingStage::print);
            return printFace(*station, wish.order, **printer, SeenCard::notLooked, wish.by);
        })
        .map([&] { tell(MakingStage::made); });
}

}  // namespace app
