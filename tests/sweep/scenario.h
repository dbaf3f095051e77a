#pragma once

#include <functional>
#include <string>
#include <vector>

#include "apdu/channel/session.h"
#include "app/station/station.h"

namespace sweep {

// One thing an operator does with a card on the reader, as one run of the program. A later operation on a living
// card is one more step.
struct Task {
    std::string name;
    // Whether the record says that it was done.
    std::function<bool(const app::StoredOrder& order)> done;
    std::function<app::Result<void>(app::Station& station, std::int64_t order, apdu::Session& session)> work;
};

// An approved order becomes a card in its holder's hand.
std::vector<Task> issuing();

}  // namespace sweep
