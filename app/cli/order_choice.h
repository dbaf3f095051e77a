#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "app/cli/exit_code.h"
#include "app/core/progress.h"
#include "app/issuance/states.h"
#include "app/station/station.h"

namespace app {

// --order N or --all.
struct OrderChoice {
    std::int64_t order = 0;
    bool all = false;
};

void addOrderChoice(CLI::App& command, OrderChoice& choice);

// Calls `use` for the order chosen, or for each in one of these states, a page at a time; stops at the first
// error of `use` that says so by returning false. progress: told of each order under the name of `task`.
Result<void> eachOrder(Station& station, const OrderChoice& choice, const std::vector<State>& states,
                       const std::function<bool(std::int64_t)>& use, const std::string& task = "",
                       const ProgressObserver& progress = {});

}  // namespace app
