#pragma once

#include <optional>
#include <vector>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// A BER-TLV data object (ISO/IEC 7816-4:2020, 6.3; ITU-T X.690): tag of 1 to 3 bytes as written, definite
// length.
struct Tlv {
    std::uint32_t tag = 0;
    Bytes value;                // of a primitive object
    std::vector<Tlv> children;  // of a constructed one (bit 6 of the first tag byte)

    [[nodiscard]] bool constructed() const;
    // The first child with this tag, or null.
    [[nodiscard]] const Tlv* find(std::uint32_t childTag) const;
    bool operator==(const Tlv&) const = default;
};

// All objects of a byte string. Nested at most 8 deep; padding bytes 00 and FF between objects of the
// outermost level are skipped (6.3). Errors: tlvMalformed (lengths that do not fit, indefinite length, tag
// longer than 3 bytes).
Result<std::vector<Tlv>> parseTlv(ByteView bytes);

// What stands in the first object with this tag at the outermost level, whatever it is; a part of `bytes`. Nothing when there is
// none, or what stands before it is no object.
std::optional<ByteView> valueOf(ByteView bytes, std::uint32_t tag);

// The shortest definite form. Throws std::invalid_argument for a tag that no tag can be.
Bytes encodeTlv(const Tlv& object);
Bytes encodeTlv(const std::vector<Tlv>& objects);

}  // namespace apdu
