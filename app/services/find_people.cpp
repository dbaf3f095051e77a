#include "app/services/find_people.h"

#include <algorithm>

#include "app/issuance/order_steps.h"
#include "app/services/order_rows.h"
#include "app/services/record.h"

namespace app {
namespace {

Result<PersonRow> rowOf(Station& station, std::int64_t holder) {
    return station.holders->recordOf(holder).and_then([&](const Application& application) {
        return station.orders->of(holder).map([&](const std::vector<StoredOrder>& orders) {
            PersonRow row;
            row.holder = holder;
            row.name = application.holder.name;
            row.maskedNumber = maskedNumber(application.holder.citizenNumber.reveal());
            if (orders.empty()) return row;
            row.order = orders.front().id;
            row.state = stateOf(orders.front());
            row.permitNumber = orders.front().permitNumber;
            return row;
        });
    });
}

// The card that was typed, else the newest.
const StoredOrder& meant(const std::vector<StoredOrder>& orders, const std::string& typed) {
    const auto card = std::ranges::find_if(orders, [&](const StoredOrder& order) {
        return typed == order.applicationSerial || typed == order.printNumber || typed == order.chipSerial;
    });
    return card == orders.end() ? orders.front() : *card;
}

}  // namespace

Result<FoundPeople> findPeople(Station& station, const std::string& typed, int most, const Actor& by, const SearchCursor& from) {
    if (const auto may = demandLooking(station, by); !may) return tl::unexpected(may.error());
    const Query query = understand(typed);
    const auto page = station.holders->index().find(query, from, most);
    const auto missing = station.holders->index().missing(1);
    if (!page || !missing) return tl::unexpected(page ? missing.error() : page.error());
    FoundPeople found{query.kind, {}, page->next, missing->empty(), {}, {}};
    for (const std::int64_t holder : page->holders) {
        auto row = rowOf(station, holder);
        if (!row && row.error().code == Code::recordMissing) {  // erased; its card's number is not
            const auto orders = station.orders->of(holder);
            if (!orders) return tl::unexpected(orders.error());
            if (!orders->empty()) found.erased.push_back(meant(*orders, typed).id);
            continue;
        }
        if (!row && row.error().code == Code::cellDamaged) {
            found.damaged.push_back(holder);
            continue;
        }
        if (!row) return tl::unexpected(row.error());
        found.rows.push_back(*std::move(row));
    }
    return found;
}

Result<Indexing> indexOlderRecords(Station& station, int most) {
    return station.holders->indexSome(most);
}

}  // namespace app
