#include "app/issuance/approve.h"

#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"

namespace app {
namespace {

// Who registered the holder, or ordered another card in place of one.
Result<std::string> whoAsked(Station& station, const StoredOrder& order) {
    return station.replacements->of(order.id).and_then([&](const std::optional<StoredReplacement>& replacement) -> Result<std::string> {
        if (replacement) return replacement->orderedBy;
        return station.holders->load(order.holder).map([](const StoredHolder& holder) { return holder.importedBy; });
    });
}

}  // namespace

Result<void> approveOrder(Station& station, std::int64_t id, const std::string& name) {
    const std::string by = normalizedName(name);
    if (by.empty()) return fail(Code::approverMissing);
    return station.orders->load(id).and_then([&](StoredOrder order) {
        return whoAsked(station, order).and_then([&](const std::string& asked) -> Result<void> {
            if (isSamePerson(asked, by)) return fail(Code::samePerson, "order " + std::to_string(id));
            order.approvedBy = by;
            return takeStep(station, order, Step::approve, by);
        });
    });
}

}  // namespace app
