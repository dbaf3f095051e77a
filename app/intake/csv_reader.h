#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/error.h"

namespace app {

using CsvRow = std::vector<std::string>;

// The rows of a CSV text (RFC 4180, strict about quotes). Errors: csvBrokenQuotes with the row,
// csvFieldTooLong.
Result<std::vector<CsvRow>> readCsv(std::string_view text, std::size_t maxFieldBytes);

}  // namespace app
