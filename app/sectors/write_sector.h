#pragma once

#include "app/sectors/read_sector.h"

namespace app {

// What a department wants to stand in its sector afterwards.
struct SectorOrder {
    std::string department;
    Actor by;
    std::vector<cardlib::Entitlement> set;  // each in place of the one with its flag, or besides
    std::vector<Byte> remove;               // flags withdrawn
    bool replace = false;                   // nothing of what stood there stays; also over what cannot be read
    std::string applicationSerial = {};     // of the card it is meant for; empty: whichever lies there
};

struct SectorWritten {
    SectorReading after;
    bool finishedEarlier = false;  // a change that was cut off before was finished first
    bool changed = false;          // false: the card said this already
};

// Changes a department's sector of a living card with the department's keys: the change is on the disk before the
// first APDU that writes, done torn-proof (cardlib/sectors/sector_update.h), read back, and told in audit row and
// event. A change of this station that was cut off on this card before is finished first, also in a withdrawn sector. Errors: stepForbidden, sectorWithdrawn, sectorNotAllotted,
// sectorOfAnotherCard (nothing was written), flagUnknown (names the flags there are), cardNotInUse, sectorKeyRefusedBefore (the last
// tries are never used), sectorVersionMissing, sectorNotWritten with its cause: the same command with the same card goes on.
Result<SectorWritten> writeSector(Station& station, apdu::Session& session, const SectorOrder& order);

}  // namespace app
