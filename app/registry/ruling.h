#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/registry/deadlines.h"
#include "app/registry/regime.h"

namespace app {

enum class Says { nothing, may, must, mustNot };

// What the rules say of a case, and which rule decided. Pure value: who asks shows it or acts on it.
struct Ruling {
    Says says = Says::nothing;
    std::string rule;                    // id of a text in resources/rules: "registration.long"
    std::string article = {};            // empty: the text is silent, the regime file says what was decided and why
    std::optional<Day> from = {};        // the first day, where there is one
    std::optional<Deadline> last = {};   // the last day, where there is one
    std::vector<std::string> lacks = {}; // everything that is still missing, all at once, by id
};

// What a decision needs besides the facts of the case.
struct Rules {
    const Regime& regime;
    const WorkingCalendar& calendar;
};

// The regime has no such rule.
Ruling silent();

// The same as text, for tables and JSON: "must_not".
std::string_view nameOf(Says says);

}  // namespace app
