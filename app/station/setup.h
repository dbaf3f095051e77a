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

// A new station: folder, token with every master the profile and its 3DES sister name, store, identity.
// Errors: stationExists, authorityMalformed, stationNumberMalformed, centreInsecure (not https), homeNotMade,
// those of vault, store and resources.
Result<void> setUpStation(const SetupOptions& options);

}  // namespace app
