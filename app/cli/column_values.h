#pragma once

#include <string>
#include <vector>

#include "app/core/error.h"
#include "app/intake/row_checks.h"

namespace app {

// What was typed as --set COLUMN=VALUE, by column id; of a column that is named twice the last counts. Error: argumentMalformed.
Result<RowValues> valuesSet(const std::vector<std::string>& typed);

}  // namespace app
