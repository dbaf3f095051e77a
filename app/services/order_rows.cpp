#include "app/services/order_rows.h"

#include "app/issuance/order_steps.h"
#include "app/ledger/fee_owed.h"
#include "app/services/record.h"

namespace app {
namespace {

constexpr std::size_t shownFirst = 6, shownLast = 4;

Result<OrderRow> withFee(Station& station, OrderRow row) {
    if (row.state != State::committed && row.state != State::activating) return row;
    return feeOwed(station, row.order).map([&](const std::optional<FeeOwed>& owed) {
        row.feeOwed = owed.has_value();
        return std::move(row);
    });
}

Result<OrderRow> rowOf(Station& station, std::int64_t id, const IssueTerms& terms) {
    return station.orders->load(id).and_then([&](const StoredOrder& order) {
        return station.holders->load(order.holder).map([&](const StoredHolder& holder) {
            const Holder& person = holder.application.holder;
            return OrderRow{order.id,           stateOf(order),   person.name,       maskedNumber(person.citizenNumber.reveal()),
                            order.permitNumber, order.chipSerial, holder.importedBy, order.approvedBy,
                            terms.of(order)};
        }).and_then([&](OrderRow row) { return withFee(station, std::move(row)); });
    });
}

}  // namespace

std::string maskedNumber(const std::string& citizenNumber) {
    if (citizenNumber.size() <= shownFirst + shownLast) return std::string(citizenNumber.size(), '*');
    std::string masked = citizenNumber;
    masked.replace(shownFirst, masked.size() - shownFirst - shownLast, masked.size() - shownFirst - shownLast, '*');
    return masked;
}

Result<std::vector<OrderRow>> orderRows(Station& station, const std::vector<State>& states, std::int64_t after, int count, const Actor& by) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    std::vector<std::string> names;
    for (const State state : states) names.emplace_back(nameOf(state));
    const auto ids = station.orders->page(names, after, count);
    if (!ids) return tl::unexpected(ids.error());
    const auto terms = IssueTerms::read(station, today());
    if (!terms) return tl::unexpected(terms.error());
    std::vector<OrderRow> rows;
    for (const std::int64_t id : *ids) {
        auto row = rowOf(station, id, *terms);
        if (!row) return tl::unexpected(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

}  // namespace app
