#include "app/services/make_order.h"

#include "app/devices/devices.h"
#include "app/issuance/issue_card.h"
#include "app/issuance/order_steps.h"

namespace app {
namespace {

Result<void> chipPart(const std::shared_ptr<Station>& station, const MakingWish& wish,
                      const std::function<void(MakingStage)>& tell) {
    const auto order = station->orders->load(wish.order);
    if (!order) return tl::unexpected(order.error());
    // Nothing more is done at the chip: the card that lies in the reader may be the next order's.
    if (stateOf(*order) == State::printed || stateOf(*order) == State::committed) return {};
    tell(MakingStage::card);
    return onCard(wish.reader, apdu::ScardTransport::AtEnd::leave, [station, wish, tell](apdu::Session& session) {
        tell(MakingStage::chip);
        return makeChip(*station, wish.order, session);
    });
}

}  // namespace

Result<void> makeOrder(const std::shared_ptr<Station>& station, const MakingWish& wish,
                       const std::function<void(MakingStage)>& tell) {
    const auto printer = openPrinter(wish.printer);
    if (!printer) return tl::unexpected(printer.error());
    return chipPart(station, wish, tell)
        .and_then([&] {
            tell(MakingStage::print);
            return printFace(*station, wish.order, **printer);
        })
        .map([&] { tell(MakingStage::made); });
}

}  // namespace app
