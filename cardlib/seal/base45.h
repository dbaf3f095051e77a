#pragma once

#include <string>
#include <string_view>

#include "cardlib/core/error.h"

namespace cardlib {

// RFC 9285. Text of the QR code's alphanumeric alphabet.
std::string toBase45(ByteView bytes);
// Error: base45Malformed.
Result<Bytes> fromBase45(std::string_view text);

}  // namespace cardlib
