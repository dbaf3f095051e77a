#pragma once

#include <optional>
#include <string>

#include "cardlib/drivers/card_driver.h"

namespace cardlib {

// Codings of the cyclic log (design page "The card", 001A).
enum class LogEvent : Byte {
    issue = 0x01,
    endorsement = 0x02,
    lateEndorsementOrRestoration = 0x03,
    suspension = 0x04,
    change = 0x05,
    replacement = 0x06,
    cancellation = 0x07,
};

// Event 1 · date 4 · endorsed until 4 · authority 6 · terminal 4 · sequence 1.
struct LogRecord {
    LogEvent event = LogEvent::issue;
    std::string date, endorsedUntil;  // YYYY-MM-DD
    std::string authority, terminal;  // 12 and 8 digits
    Byte sequence = 0;
};

// 20 bytes. Errors: fieldMalformed, fieldTooLong.
Result<Bytes> encodeLogRecord(const LogRecord& record);

// Nothing when these are not the 20 bytes of a whole record: one that was torn while it was appended.
std::optional<LogRecord> parseLogRecord(ByteView content);

// The newest whole record of the log; nothing when there is none. What a torn append left in front of it is
// passed over: it is no record, or an old one in part, whose sequence does not follow. Errors: the driver's.
Result<std::optional<Bytes>> newestRecord(CardDriver& card, const File& log);

// The file that keeps the log; null where the family has no cyclic files.
const File* logFile(const Application& permit);

}  // namespace cardlib
