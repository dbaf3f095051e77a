#pragma once

#include <cstdint>
#include <optional>

#include "apdu/iso7816/tlv.h"

namespace apdu {

// What a card tells of a file or application when it is selected: file control information (6F), parameters (62) or
// management data (64) (ISO/IEC 7816-4:2020, 7.4.3 and table 11). What is not said is absent.
struct FileControl {
    std::optional<std::uint32_t> size;        // 80, else 81; bytes, most significant first on the card
    std::optional<Byte> descriptor;           // first byte of 82 (table 12)
    std::optional<std::uint16_t> identifier;  // 83
    Bytes name;                               // 84, 1 to 16 bytes
    std::optional<Byte> shortIdentifier;      // 88, its upper five bits
    std::optional<Byte> lifeCycle;            // 8A (table 14)
    std::vector<Tlv> proprietary;             // inside A5
    bool operator==(const FileControl&) const = default;

    [[nodiscard]] bool isDirectory() const { return descriptor && (*descriptor & 0xBF) == 0x38; }
    // Life cycle 0000 01x0 is deactivated, 0000 11xx terminated.
    [[nodiscard]] bool isUsable() const;
};

// answer: the data field of a SELECT. A template without its 6F, 62 or 64 is not one. Errors: tlvMalformed,
// fileControlMalformed (no such template, or an object in it of a length that it cannot have).
Result<FileControl> parseFileControl(ByteView answer);

}  // namespace apdu
