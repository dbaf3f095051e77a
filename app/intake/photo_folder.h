#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/core/error.h"

namespace app {

// The bytes of a photo below a folder, or the last part of a rule id: "outside_folder" (a path that leaves
// the folder, also by a link), "missing", "too_large".
struct LoadedPhoto {
    Bytes content;
    std::optional<std::string> fault;
};
LoadedPhoto loadPhoto(const std::filesystem::path& folder, const std::string& name);

}  // namespace app
