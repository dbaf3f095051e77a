#pragma once

#include "cardlib/drivers/card_driver.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/sectors/sector_log.h"

namespace cardlib {

// Of an application's external authentication keys the one that gives the least and still satisfies this access
// byte; null when none does.
const Key* leastKeyFor(const Application& application, Byte access);

// What a department finds in its sector.
struct SectorContents {
    Bytes data;                        // the whole data file
    std::vector<SectorLogRecord> log;  // newest first; records that were half written are left out
    // Of the newest record that can be read; 0 when there is none, or the card keeps no log.
    [[nodiscard]] std::uint16_t sequence() const { return log.empty() ? 0 : log.front().sequence; }
};

// The version of the sector profile by which the sector was made, from its header, which anybody may read; nothing
// when the tree has no header. Selects the sector. Errors: sectorMissing (the card has no such sector), the driver's.
Result<std::optional<int>> readSectorVersion(CardDriver& card, const Application& sector);

// Selects the sector and presents one key, once. Errors: sectorMissing, sectorKeyMissing (the tree has no key for
// this access byte), the driver's: keyWrong when the card said no, which is final.
Result<void> openSector(CardDriver& card, const Application& sector, Byte access);

// Data and log of a sector that is open for reading, or for writing. Errors: the driver's.
Result<SectorContents> readSector(CardDriver& card, const Application& sector);

}  // namespace cardlib
