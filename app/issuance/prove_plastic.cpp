#include "app/issuance/prove_plastic.h"

#include "app/issuance/order_steps.h"
#include "app/station/record_composer.h"
#include "cardlib/seal/qr_seal.h"

namespace app {
namespace {

constexpr auto camera = "camera";
constexpr auto byHand = "scanned";  // as hand-over keeps it

Result<std::string> sealedCode(Station& station, const StoredOrder& order) {
    return station.orders->loadCard(order).map([](const std::string& card) {
        std::string code;
        (void)recordFromJson(card, code);
        return code;
    });
}

// Of another order, whose card was seen to carry it.
bool isProved(Station& station, std::int64_t id, const std::string& code) {
    const auto seal = cardlib::readQrSeal(code);
    if (!seal) return false;
    const auto other = station.orders->loadBySerial(seal->applicationSerial);
    if (!other || other->id == id) return false;
    const bool seen = other->printProof == textOf(printer::PrintProof::plastic) || other->printProof == byHand;
    return seen && sealedCode(station, *other).value_or("") == code;
}

// On the disk before anybody is told.
Result<void> keep(Station& station, StoredOrder order, printer::PrintProof seen) {
    order.printProof = textOf(seen);
    const char* said = seen == printer::PrintProof::otherCode ? "another code" : "no code";
    return station.database->transact([&] {
        return saveOrder(station, order, order.state).and_then([&] {
            return station.audit->write(camera, said, "order " + std::to_string(order.id), "refused");
        });
    });
}

}  // namespace

Result<void> provePlastic(Station& station, std::int64_t id, ExitCamera* exit) {
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const bool asked = exit && stateOf(*order) == State::printed && order->printProof != textOf(printer::PrintProof::otherCode);
    if (!asked) return commitProved(station, id, printer::PrintProof::none);
    return sealedCode(station, *order).and_then([&](const std::string& code) -> Result<void> {
        switch (exit->lookFor(code, [&](const std::string& other) { return isProved(station, id, other); })) {
            case ExitCamera::Seen::wanted:
                return commitProved(station, id, printer::PrintProof::plastic);
            case ExitCamera::Seen::otherCode:
                return keep(station, *order, printer::PrintProof::otherCode).and_then([&] { return commitProved(station, id, printer::PrintProof::none); });
            case ExitCamera::Seen::nothing:
                break;
        }
        return keep(station, *order, printer::PrintProof::unread).and_then([&]() -> Result<void> {
            return fail(Code::plasticUnread, "order " + std::to_string(id));
        });
    });
}

}  // namespace app
