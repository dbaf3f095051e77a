#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/store/database.h"
#include "cardlib/keys/key_vault.h"

namespace app {

struct SetupOptions {
    std::filesystem::path home, resources;
    std::string regime, authority, station, centre;
    std::string profile = "zhengzhou-permit-1";
    std::string layout = {};  // of the face; empty: the regime's
    // Sector profiles and keys of departments that sign for themselves; empty: the vault plays all of them.
    std::filesystem::path departments = {};
    std::string mark = {};  // laid across every face: a station for training
};

// A store, a vault or a PIN is there; one that lost the others is still somebody's.
bool holdsStation(const std::filesystem::path& home);

// Done with the new store and its keys, in the transaction that makes them.
using FurtherSetup = std::function<Result<void>(Database&, cardlib::KeyVault&)>;

// A new station: folder, token with every master the profile names, store, identity, first sector profiles
// (sector_installation.h), layout (layout_installation.h), and what `also` does; all of it or nothing.
// Errors: stationExists (a store, vault or PIN is there), homeInUse, authorityMalformed, stationNumberMalformed,
// centreInsecure (not https), homeNotMade, those of vault, store and resources.
Result<void> setUpStation(const SetupOptions& options, const FurtherSetup& also = {});

}  // namespace app
