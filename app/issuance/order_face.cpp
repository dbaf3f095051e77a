#include "app/issuance/order_face.h"

#include "app/issuance/order_steps.h"

namespace app {

CardNumbers numbersOf(const StoredOrder& order) {
    return {order.permitNumber, order.applicationSerial, order.printNumber, order.chipSerial,
            parseDay(order.issueDate).value_or(today())};
}

tl::unexpected<Error> faceNotPrinted(std::int64_t order, const printer::Error& error) {
    return fail(Code::faceNotPrinted, "order " + std::to_string(order), error);
}

Result<OrderFace> faceOf(Station& station, const StoredOrder& order) {
    const auto holder = station.holders->load(order.holder);
    if (!holder) return tl::unexpected(holder.error());
    const bool numbered = !order.permitNumber.empty();
    OrderFace face{composeFace(station, holder->application,
                               numbered ? numbersOf(order) : specimenNumbers(station.identity, today())),
                   holder->photo,
                   {}};
    const State state = stateOf(order);
    if (after(state, Step::withdraw) || state == State::refused || state == State::withdrawn || state == State::writing || state == State::spoiled)
        return face;  // no card of it was proved
    return station.orders->loadCard(order).map([&](const std::string& card) {
        (void)recordFromJson(card, face.qr);
        return std::move(face);
    });
}

}  // namespace app
