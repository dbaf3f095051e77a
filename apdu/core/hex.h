#pragma once

#include <string>
#include <string_view>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// Upper-case hexadecimal without separators.
std::string toHex(ByteView bytes);

// Reads hexadecimal of either case; blanks between bytes are skipped. Error: hexInvalid.
Result<Bytes> fromHex(std::string_view text);

// A literal known to be valid (tests, constants); throws std::invalid_argument otherwise.
Bytes operator""_hex(const char* text, std::size_t length);

}  // namespace apdu
