#pragma once

#include <string>

#include "cardlib/core/error.h"

namespace cardlib {

// One record of a sector's log file: date 4 · time 3 · type 1 · terminal 6 · sequence 2 (design page "The card").
struct SectorLogRecord {
    std::string date, time;      // YYYY-MM-DD, HH:MM:SS
    Byte type = 0;               // 01 entitlements written, 02 all withdrawn
    std::string terminal;        // 12 digits
    std::uint16_t sequence = 0;  // 1 to 65534, then 1 again
    bool operator==(const SectorLogRecord&) const = default;
};

inline constexpr Byte logWritten = 0x01, logWithdrawn = 0x02;
inline constexpr std::size_t sectorLogSize = 16;

// The sequence that follows; 0 is before the first.
std::uint16_t nextSequence(std::uint16_t sequence);

// 16 bytes. Error: logRecordMalformed.
Result<Bytes> encodeLogRecord(const SectorLogRecord& record);
// Error: logRecordMalformed, also for a record that was half written.
Result<SectorLogRecord> decodeLogRecord(ByteView bytes);

}  // namespace cardlib
