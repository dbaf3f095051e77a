#pragma once

#include "cardlib/personalization/journal.h"
#include "cardlib/sectors/sector_access.h"

namespace cardlib {

// One change of a sector, told whole before it is begun, so that it can be begun again after a tear.
struct SectorUpdate {
    Bytes target;                           // the whole data file as it will be (entitlements.h)
    std::uint16_t before = 0;               // newest sequence of the log when the change was planned
    std::optional<SectorLogRecord> record;  // what is appended, sequence nextSequence(before); none without a log
};

// How the card stands to a change.
enum class SectorStands {
    notDone,  // as before, or torn in the middle of this change
    done,     // data and log are as the change says
    movedOn,  // somebody else's change came after: this one must not be written over it
};
SectorStands standsTo(const SectorUpdate& update, const SectorContents& contents);

// The data that must go to the card, in this order, each from the beginning of the file: first the mark that the
// content does not hold (its first byte 00), then the content under that mark, last its first bytes, which take the
// mark away. Cut off anywhere, a reader finds the old content, the new, or the mark (entitlementsUnfinished).
// current: the whole data file.
std::vector<Bytes> sectorWrites(ByteView current, ByteView target);

// Carries a change out in a sector that is open for writing: data, its read-back, the log record, whose sequence is
// read again just before, its read-back. Whatever of it stands already is not done again. Errors: sectorMovedOn,
// sectorNotProved (reads back as something else), those of the driver and of the journal.
Result<void> updateSector(CardDriver& card, const Application& sector, const SectorUpdate& update, Journal& journal);

}  // namespace cardlib
