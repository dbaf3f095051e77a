#pragma once

#include "app/issuance/states.h"
#include "app/station/station.h"

namespace app {

// Takes an order one step on: new state, the blank's entry in the books, audit row and event in one transaction, together with `also`.
// actor: who does it. Errors: stepNotAllowed (the workflow has no such step from the order's state), oldCardInUse (the card that it
// replaces), those of beginBlank(), the store's.
Result<void> takeStep(Station& station, StoredOrder& order, Step step, const std::string& actor,
                      const std::function<Result<void>()>& also = {});

// Whether the workflow has such a step from the order's state; asked before something is done that cannot be undone. Error:
// stepNotAllowed.
Result<void> demandStepFrom(const StoredOrder& order, Step step);

// Saves it. before: the state in which it was loaded. Errors: stepNotAllowed (somebody took it on
// meanwhile), the store's.
Result<void> saveOrder(Station& station, const StoredOrder& order, const std::string& before);

// Whether they may take an order this step, and it is not about themselves; asked before anything is touched (People::demand()). from:
// where it matters (step_grants.h). Errors: stepForbidden, the store's.
Result<void> demandStep(Station& station, std::int64_t order, Step step, const Actor& by, const Beside& beside = {}, State from = State::draft);

// The body of an order's events: numbers and state, and the holder's data where the centre needs them.
std::string eventBody(const StoredOrder& order);

State stateOf(const StoredOrder& order);

}  // namespace app
