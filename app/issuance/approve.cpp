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

Result<void> approveOrder(Station& station, std::int64_t id, const Actor& actor) {
    const std::string by = normalizedName(actor.name());
    return station.orders->load(id).and_then([&](StoredOrder order) {
        return whoAsked(station, order).and_then([&](const std::string& asked) -> Result<void> {
            const auto may = demandStep(station, id, Step::approve, actor, {{}, {asked}});
            if (!may) return may;
            if (by.empty()) return fail(Code::approverMissing);
            if (isSamePerson(asked, by)) return fail(Code::samePerson, "order " + std::to_string(id));
            order.approvedBy = by;
            return takeStep(station, order, Step::approve, by);
        });
    });
}

}  // namespace app
