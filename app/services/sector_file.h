#pragma once

#include <filesystem>

#include "app/station/sector_installation.h"

namespace app {

// The text of a sector profile's file. Error: sectorFileMissing.
Result<std::string> sectorText(const std::filesystem::path& file);

// A file as it would be installed. Errors: sectorFileMissing, those of examineSector().
Result<SectorOffer> examineSectorFile(const Station& station, const std::filesystem::path& file, const Actor& by);

}  // namespace app
