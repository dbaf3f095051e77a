#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/core/error.h"

namespace app {

// Text of the code on a picture; "-": of what comes in, a picture or the text that a hand scanner types. Errors: scanFileUnreadable,
// scanUnreadable.
Result<std::string> readScan(const std::filesystem::path& picture);

// The same; nothing when no picture is named.
Result<std::optional<std::string>> readScanIfNamed(const std::filesystem::path& picture);

}  // namespace app
