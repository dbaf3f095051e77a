#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/core/error.h"

namespace app {

// Text of the code on a scanned picture; nothing when no picture is named. Error: scanUnreadable.
Result<std::optional<std::string>> readScan(const std::filesystem::path& picture);

// The error scanUnreadable with its cause.
Error unreadableScan(const std::string& picture, const printer::Error& error);

}  // namespace app
