#pragma once

#include <string>
#include <string_view>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// THE converter between UTF-8 and GB 18030-2022: for the chip, the QR code, the print and the import alike.
// ICU's table is the one of 2005; the eighteen characters that the 2022 edition moved out of the private-use
// area are laid over it. Private-use characters are refused in both directions.

// Errors: textNotUtf8, textNotEncodable (the character by its code point, and its position).
Result<Bytes> toGb18030(std::string_view utf8);

// Error: textNotGb18030 (also for bytes that would come back as others).
Result<std::string> fromGb18030(ByteView bytes);

}  // namespace apdu
