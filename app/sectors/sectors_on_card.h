#pragma once

#include "app/sectors/sector_visit.h"

namespace app {

// A department's sector as its header says it to anybody.
struct CarriedSector {
    std::string department, label;
    bool carried = false;        // false: the card has no such sector
    std::optional<int> version;  // of the sector profile by which it was made; nothing when its header does not say
    bool profileHere = false;    // this station has that version, and can serve the sector
    std::vector<cardlib::EntitlementKind> kinds;  // of that version
};

struct SectorsOnCard {
    std::string applicationSerial;
    int status = 0;  // of the card: 01 in use
    std::vector<CarriedSector> sectors;  // in the order of the departments that have one on this station's cards
};

// Which departments' sectors a card carries; no key is shown. Errors: sectorUnreachable with its cause, the store's.
Result<SectorsOnCard> sectorsOnCard(Station& station, apdu::Session& session);

}  // namespace app
