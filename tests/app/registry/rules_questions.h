#pragma once

#include "tests/app/registry/rules_table.h"

namespace test {

// Asks the registry the question of a case. Throws on a question it does not know.
app::Ruling ask(const app::Rules& rules, const Case& asked);

}  // namespace test
