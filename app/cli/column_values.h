#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/core/error.h"
#include "app/intake/row_checks.h"

namespace app {

// What was typed as --set COLUMN=VALUE, by column id; of a column that is named twice the last counts. Error: argumentMalformed.
Result<RowValues> valuesSet(const std::vector<std::string>& typed);

// Whether each is a column of the applicants' file. Error: columnUnknown, naming the first that is none.
Result<void> demandColumns(const std::filesystem::path& resources, const RowValues& values);

}  // namespace app
