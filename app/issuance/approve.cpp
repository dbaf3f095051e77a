#include "app/issuance/approve.h"

#include "app/intake/text_rules.h"
#include "app/issuance/order_steps.h"
#include "app/issuance/who_submitted.h"
#include "app/registry/papers.h"

namespace app {
namespace {

// Whoever approves signs with open eyes for a photo that the gate did not pass.
Result<void> keepPhoto(Station& station, const StoredOrder& order, const ApprovedPhoto& photo, const std::string& by) {
    if (photo.findings.empty()) return {};
    return station.audit->write(by, "photo approved", "holder " + std::to_string(order.holder), photo.findings);
}

// Whoever approves has seen the applicant's confirmation.
Result<void> keepConfirmation(Station& station, std::int64_t order, const std::string& by) {
    return station.audit->write(by, "data confirmed", "order " + std::to_string(order), "done");
}

}  // namespace

Result<ApprovedPhoto> photoOf(Station& station, const StoredOrder& order) {
    return station.holders->load(order.holder).map([](const StoredHolder& holder) {
        return ApprovedPhoto{holder.application.photoFindings, holder.application.photoExemption};
    });
}

Result<void> approveOrder(Station& station, std::int64_t id, const Actor& actor, Confirmed confirmed, const PhotoTeller& tell) {
    const std::string by = normalizedName(actor.name());
    return station.orders->load(id).and_then([&](StoredOrder order) {
        return whoSubmitted(station, order).and_then([&](const std::vector<std::string>& submitted) -> Result<void> {
            const auto may = demandStep(station, id, Step::approve, actor, {{}, submitted});
            if (!may) return may;
            if (by.empty()) return fail(Code::approverMissing);
            if (const auto other = demandNotTheirs(order, submitted, by); !other) return other;
            if (confirmationOf(station.regime, confirmed == Confirmed::yes).says != Says::may)
                return fail(Code::notConfirmed, "order " + std::to_string(id));
            return photoOf(station, order).and_then([&](const ApprovedPhoto& photo) {
                if (tell) tell(photo);
                order.approvedBy = by;
                return takeStep(station, order, Step::approve, by, [&] {
                    return keepConfirmation(station, id, by).and_then([&] { return keepPhoto(station, order, photo, by); });
                });
            });
        });
    });
}

}  // namespace app
