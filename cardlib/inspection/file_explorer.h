#pragma once

#include <optional>

#include "apdu/channel/session.h"
#include "apdu/iso7816/status_word.h"
#include "cardlib/inspection/card_table.h"

namespace cardlib {

// A file of an ISO 7816-4 card that nobody here made, as it shows itself to somebody without a key.
struct FoundFile {
    enum class Kind { directory, transparent, records, closed };
    std::vector<std::uint16_t> path;  // identifiers from the master file, itself left out
    Kind kind = Kind::closed;
    Bytes content;                    // transparent, at most 32,767 bytes
    std::vector<Bytes> records;       // by number, from 1
    std::optional<apdu::StatusWord> refusal;  // closed: why it was not read
};

// "directory", "transparent", "records", "closed"
std::string_view nameOf(FoundFile::Kind kind);

// Selects every identifier of the ranges in the master file and, three deep, in each directory found (ISO/IEC 7816-4,
// 7.2), and reads what may be read: READ BINARY, then READ RECORD. A directory is what has no content to read (6986).
// At most 512 files and 8,192 READs, for a card that says yes without end. Only SELECT and READ are sent. Empty when there
// is no master file. Error: cardFailed.
Result<std::vector<FoundFile>> exploreFiles(apdu::Session& session, const std::vector<FileRange>& ranges);

}  // namespace cardlib
