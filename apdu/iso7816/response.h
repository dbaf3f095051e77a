#pragma once

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"
#include "apdu/iso7816/status_word.h"

namespace apdu {

// A response APDU: data field (may be empty) and status word (ISO/IEC 7816-4:2020, 5.1).
struct Response {
    Bytes data;
    StatusWord sw;

    // The last two bytes are the status word. Error: responseTooShort.
    static Result<Response> parse(ByteView bytes);
    [[nodiscard]] Bytes encode() const;
};

// Passes a response whose word is 9000. Error: unexpectedStatus, the word in `raw`.
Result<Response> requireOk(Response response);

}  // namespace apdu
