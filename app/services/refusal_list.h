#pragma once

#include <filesystem>
#include <vector>

#include "app/intake/csv_intake.h"

namespace app {

// What was refused of a list, as a CSV file in UTF-8 for its owner only: row, field, value, cause, remedy, article. Errors:
// refusalsNotWritten, resourceUnreadable.
Result<void> writeRefusals(const std::filesystem::path& resources, const std::string& language, const std::vector<Refusal>& refusals,
                           const std::filesystem::path& file);

}  // namespace app
