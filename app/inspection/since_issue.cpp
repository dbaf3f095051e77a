#include "app/inspection/since_issue.h"

#include "app/station/record_composer.h"

namespace app {

Result<SinceIssue> sinceIssue(Station& station, const StoredOrder& order) {
    return station.orders->loadCard(order).and_then([&](const std::string& card) {
        return station.operations->openOf(order.id, order.holder)
            .map([&](const std::optional<StoredOperation>& open) {
                return SinceIssue{changedSinceIssue(card), open ? open->kind : ""};
            });
    });
}

}  // namespace app
