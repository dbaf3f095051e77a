#pragma once

#include <string>
#include <string_view>

#include "cardlib/core/error.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// The bytes of one field, exactly field.size of them. value: normalized UTF-8 text as CardRecord holds it.
// Errors: fieldMissing, fieldTooLong, fieldMalformed (not a date, not digits), each naming the field; what
// cannot be written in GB 18030 is fieldMalformed with the converter's own error as its cause. Never
// truncates.
Result<Bytes> encodeField(const Field& field, std::string_view value);

// The text that encodeField() makes these bytes from; bytes: field.size. Error: fieldUnreadable.
Result<std::string> decodeField(const Field& field, ByteView bytes);

}  // namespace cardlib
