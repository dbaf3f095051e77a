#pragma once

#include <map>

#include "app/station/station.h"

namespace app {

// The station's card profile with a sector for each department: the one in `instead` (department → JSON text), else
// the newest installed, whose signature is checked once more, else the one that is shipped. Errors: profileUnusable
// with its cause, the store's. A sector that was ever withdrawn is optional in it: cards were made without.
Result<cardlib::Profile> composeProfile(const Station& station,
                                        const std::map<std::string, std::string>& instead = {});

// Station::profile and Station::newCards, as things stand in the store now. Errors: the same.
Result<void> composeProfiles(Station& station);

}  // namespace app
