#include "app/issuance/approve.h"

#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"

namespace app {

Result<void> approveOrder(Station& station, std::int64_t id, const Actor& actor) {
    const std::string by = normalizedName(actor.name());
    return station.orders->load(id).and_then([&](StoredOrder order) {
        return station.holders->load(order.holder).and_then([&](const StoredHolder& holder) -> Result<void> {
            const auto may = demandStep(station, id, Step::approve, actor, {{}, {holder.importedBy}});
            if (!may) return may;
            if (by.empty()) return fail(Code::approverMissing);
            if (isSamePerson(holder.importedBy, by)) return fail(Code::samePerson, "order " + std::to_string(id));
            order.approvedBy = by;
            return takeStep(station, order, Step::approve, by);
        });
    });
}

}  // namespace app
