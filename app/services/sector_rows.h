#pragma once

#include "app/station/station.h"

namespace app {

// A department's newest sector profile as a list shows it.
struct SectorRow {
    std::string department, label;
    int version = 0;
    std::string signer, origin;  // the key under which it was taken, and whose it is (app/store/sector_profiles.h)
    std::string hash, installedAt;
    bool keyReplaced = false;  // the department has another key since: its next version must be signed with that
    bool withdrawn = false;    // new cards are made without it (app/station/sector_standing.h)
};

// In the order of the departments. Errors: the store's.
Result<std::vector<SectorRow>> sectorRows(Station& station);

// What a department is called on the card; its id when it has no sector there.
std::string sectorLabel(const Station& station, const std::string& department);

}  // namespace app
