#pragma once

#include "app/sectors/sector_visit.h"
#include "cardlib/sectors/entitlements.h"

namespace app {

// What a department reads of its sector.
struct SectorReading {
    std::string applicationSerial;
    int version = 0;  // of the sector profile by which the sector was made
    int status = 0;   // of the card: 01 in use
    std::vector<cardlib::Entitlement> entitlements;
    std::vector<cardlib::SectorLogRecord> log;  // newest first
    std::vector<cardlib::EntitlementKind> kinds;
};

// Reads a department's sector with the department's reading key, and leaves an audit row. by: who reads. Errors: as
// of writeSector(), sectorNotRead with its cause (entitlementsUnfinished: a write was cut off).
Result<SectorReading> readSector(Station& station, apdu::Session& session, const std::string& department,
                                 const Actor& by);

// The error sectorNotRead with its cause.
Error sectorNotRead(const std::string& department, const cardlib::Error& error);

}  // namespace app
