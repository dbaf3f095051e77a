#pragma once

#include "app/station/station.h"

namespace app {

// Two people withdraw a department's sector: new cards are made without it, and on cards in use nothing new is written; it is still read,
// and its installed versions stay. With audit row and event. Errors: stepForbidden, trustIncomplete, departmentUnknown,
// sectorStandsSo (it is withdrawn already, or none is installed), cardsInWork, profileUnusable, the store's.
Result<void> withdrawSector(Station& station, const std::string& department, const Actor& by, const Actor& second);

// And bring it back: cards made from then on carry it again. Errors: the same (sectorStandsSo: it is not withdrawn).
Result<void> reinstateSector(Station& station, const std::string& department, const Actor& by, const Actor& second);

// Error: sectorWithdrawn, the store's.
Result<void> demandSectorInUse(Station& station, const std::string& department);

}  // namespace app
