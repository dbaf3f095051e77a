#pragma once

#include <filesystem>
#include <string>

#include "app/core/error.h"

namespace app {

struct SetupOptions {
    std::filesystem::path home, resources;
    std::string regime, authority, station, centre;
    std::string profile = "zhengzhou-permit-1", layout = "zhengzhou-permit-1";
};

// A new station: folder, token with every master the profile names, store, identity; all of it or nothing.
// Errors: stationExists (a store, vault or PIN is there), homeInUse, authorityMalformed, stationNumberMalformed,
// homeNotMade, those of vault, store and resources.
Result<void> setUpStation(const SetupOptions& options);

}  // namespace app
