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

// The other order whose card was seen to carry this code; 0: none.
Result<std::int64_t> provedBy(Station& station, std::int64_t id, const std::string& code) {
    const auto seal = cardlib::readQrSeal(code);
    if (!seal) return 0;
    const auto other = station.orders->loadBySerial(seal->applicationSerial);
    if (!other && other.error().code != Code::orderMissing) return tl::unexpected(other.error());
    if (!other || other->id == id) return 0;
    const bool seen = other->printProof == textOf(printer::PrintProof::plastic) || other->printProof == byHand;
    if (!seen) return 0;
    return sealedCode(station, *other).map([&](const std::string& sealed) { return sealed == code ? other->id : 0; });
}

// On the disk before anybody is told.
Result<void> keep(Station& station, StoredOrder order, printer::PrintProof seen, const std::string& said) {
    order.printProof = textOf(seen);
    return station.database->transact([&] {
        return saveOrder(station, order, order.state).and_then([&] {
            return station.audit->write(camera, said, "order " + std::to_string(order.id), "refused");
        });
    });
}

// another: the order whose card lay under the camera instead; 0: none.
Result<void> unread(Station& station, const StoredOrder& order, std::int64_t another) {
    const std::string name = "order " + std::to_string(order.id);
    return keep(station, order, printer::PrintProof::unread, another == 0 ? "no code" : "another card").and_then([&]() -> Result<void> {
        if (another != 0) return fail(Code::plasticOfAnother, name + ", seen order " + std::to_string(another));
        return fail(Code::plasticUnread, name);
    });
}

}  // namespace

Result<void> provePlastic(Station& station, std::int64_t id, ExitCamera* exit) {
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const bool asked = exit && stateOf(*order) == State::printed && order->printProof != textOf(printer::PrintProof::otherCode);
    if (!asked) return commitProved(station, id, printer::PrintProof::none);
    return sealedCode(station, *order).and_then([&](const std::string& code) -> Result<void> {
        std::optional<Error> failed;
        std::int64_t another = 0;
        // What cannot be looked up condemns no card.
        const auto proved = [&](const std::string& other) {
            const auto known = provedBy(station, id, other);
            if (!known) failed = known.error();
            if (known.value_or(0) != 0) another = *known;
            return !known || *known != 0;
        };
        switch (exit->lookFor(code, proved)) {
            case ExitCamera::Seen::wanted:
                return commitProved(station, id, printer::PrintProof::plastic);
            case ExitCamera::Seen::otherCode:
                return keep(station, *order, printer::PrintProof::otherCode, "another code").and_then([&] {
                    return commitProved(station, id, printer::PrintProof::none);
                });
            case ExitCamera::Seen::nothing:
                break;
        }
        if (failed) return tl::unexpected(*failed);
        return unread(station, *order, another);
    });
}

}  // namespace app
