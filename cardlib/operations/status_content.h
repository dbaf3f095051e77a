#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// Codings of the status file (design page "The card", 001B). What restricts more has the higher number.
enum class Status : Byte { notIssued = 0x00, inUse = 0x01, suspended = 0x02, lost = 0x03, cancelled = 0x04 };
enum class Reason : Byte {
    none = 0x00,
    overdue = 0x01,
    left = 0x02,
    lost = 0x03,
    damaged = 0x04,
    exOfficio = 0x05,
    death = 0x06,
    foundAgain = 0x07,
};

// Status 1 · effective 4 · endorsed until 4 · reason 1 · counter 2. The counter grows with each operation.
struct StatusContent {
    Status status = Status::notIssued;
    std::string effective, endorsedUntil;  // YYYY-MM-DD
    Reason reason = Reason::none;
    std::uint16_t counter = 0;
};

// content: at least 12 bytes. Error: statusUnreadable.
Result<StatusContent> parseStatus(ByteView content);

// `before` with these values; what the file holds beyond them stays. before: at least 12 bytes. Error:
// fieldMalformed (a date).
Result<Bytes> withStatus(ByteView before, const StatusContent& status);

// What a card says while it is being changed: never less restricted than before or after, and of a card in
// use that it is suspended. `content` with this status byte.
Bytes closedStatus(ByteView content, ByteView before, ByteView after);

}  // namespace cardlib
