#include "app/services/application_rows.h"

#include "app/services/order_rows.h"

namespace app {
namespace {

Result<ApplicationRow> rowOf(Station& station, const OrderRow& order) {
    return station.orders->load(order.order)
        .and_then([&](const StoredOrder& stored) { return station.applicationSteps->of(stored.id, stored.holder); })
        .map([&](const std::vector<StoredApplicationStep>& steps) {
            ApplicationRow row{order.order, order.state, order.name, order.maskedNumber, {}, {}, {}, {}};
            if (steps.empty()) return row;
            const auto& last = steps.back();
            row.missing = last.missing;
            row.reason = PiiText(last.reason);
            row.by = last.by;
            row.at = last.at;
            return row;
        });
}

}  // namespace

Result<std::vector<ApplicationRow>> applicationRows(Station& station, const std::vector<State>& states, const Actor& by, std::int64_t after,
                                                    int count) {
    const auto orders = orderRows(station, states, after, count, by);
    if (!orders) return tl::unexpected(orders.error());
    std::vector<ApplicationRow> rows;
    for (const auto& order : *orders) {
        auto row = rowOf(station, order);
        if (!row) return tl::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

}  // namespace app
