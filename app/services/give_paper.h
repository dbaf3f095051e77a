#pragma once

#include <filesystem>

#include "app/core/error.h"

namespace app {

// A paper to a printer of the system. queue: its name there; empty: the usual one. Error: paperNotPrinted with the printer's own.
Result<void> printPaper(ByteView pdf, const std::string& queue);

// A paper into a file that only its owner reads. Error: paperNotWritten.
Result<void> savePaper(ByteView pdf, const std::filesystem::path& file);

}  // namespace app
