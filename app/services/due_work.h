#pragma once

#include "app/ledger/duty_book.h"
#include "app/services/card_rows.h"
#include "app/services/order_rows.h"

namespace app {

// What is due at this station.
struct DueWork {
    std::vector<CardRow> toEndorse;  // the first to end first
    std::vector<DutyRow> reports;    // that are awaited, for whom they concern
    std::vector<OrderRow> toIssue;   // approved, no card yet
};

// days: only what has a last day in so many days or before; nothing: all. Reports are left out for whose work they are not.
// Errors: stepForbidden, operationDamaged, the store's.
Result<DueWork> dueWork(Station& station, std::optional<int> days, Day today, const Actor& by);

}  // namespace app
