#include "app/issuance/replacement_check.h"

namespace app {
namespace {

constexpr auto cancelling = "cancel";  // nothing is done to a card afterwards

Result<bool> isOut(Station& station, const StoredOrder& card) {
    return station.lost->find(card.applicationSerial).and_then([&](const std::optional<LostCard>& lost) -> Result<bool> {
        if (lost && lost->kind != listedAsSuspended) return true;  // a suspension may end
        return station.operations->lastDone(card.id, card.holder).map([](const std::optional<StoredOperation>& last) {
            return last && last->kind == cancelling;
        });
    });
}

}  // namespace

Result<void> demandOldCardOut(Station& station, const StoredOrder& order) {
    return station.replacements->of(order.id).and_then([&](const std::optional<StoredReplacement>& replacement) -> Result<void> {
        if (!replacement) return {};
        return station.orders->load(replacement->replaces).and_then([&](const StoredOrder& card) {
            return isOut(station, card).and_then([&](bool out) -> Result<void> {
                if (!out) return fail(Code::oldCardInUse, "order " + std::to_string(order.id));
                return {};
            });
        });
    });
}

}  // namespace app
