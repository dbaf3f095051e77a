#pragma once

#include <filesystem>
#include <string>

#include "app/core/error.h"

namespace app {

struct SetupOptions {
    std::filesystem::path home, resources;
    std::string regime, authority, station, centre;
    std::filesystem::path departments;  // sector profiles and keys of departments; empty: the vault plays them
    std::string profile = "zhengzhou-permit-1", layout = "zhengzhou-permit-1";
};

// A new station: folder, token with every master the profile names, store, identity, first sector profiles
// (sector_installation.h). Errors: stationExists, authorityMalformed, stationNumberMalformed, homeNotMade, those of vault, store and
// resources.
Result<void> setUpStation(const SetupOptions& options);

}  // namespace app
