#pragma once

#include "app/intake/row_checks.h"

namespace app {

// What most applicants with an identity card intend (resources/intake/walk-in.json), by column id. Error: resourceUnreadable.
Result<RowValues> walkInValues(const std::filesystem::path& resources);

}  // namespace app
