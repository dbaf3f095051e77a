#pragma once

#include <optional>
#include <vector>

#include "app/registry/calendar.h"
#include "app/store/application_steps.h"
#include "app/store/card_operations.h"
#include "app/store/orders.h"

namespace app {

// What is known of one person's cards when it is asked whether the record is still needed.
struct RecordFacts {
    Day registered;
    std::vector<StoredOrder> orders;
    std::vector<OperationSummary> operations;
    std::vector<StoredApplicationStep> steps = {};  // of the applications
};

// The day on which the last reason to keep a record ended: its registration, a card's cancellation or the end of its term, the last
// step of an application (of a returned one too), a spoiled card's making. Nothing: a card is made, waits, is in use, or something is open.
std::optional<Day> endOf(const RecordFacts& facts, int cardTermYears);

}  // namespace app
