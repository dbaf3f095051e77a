#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/core/error.h"

namespace app {

// Text of the code on a scanned picture; nothing when no picture is named. Error: scanUnreadable.
Result<std::optional<std::string>> readScan(const std::filesystem::path& picture);

}  // namespace app
