#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// Why something failed, as in apdu/core/error.h; documented in resources/failures/cardlib.json.
enum class Code {
#define FAILURE(name) name,
#include "cardlib/core/failure_codes.def"
#undef FAILURE
};

struct Error {
    Code code;
    std::string detail;                // names field, file, key or step; no personal data, no secrets
    std::optional<apdu::Error> cause;  // what the layer below said
};

template <class T>
using Result = tl::expected<T, Error>;

// "cardlib.keyMissing": the name under which a code is documented.
std::string nameOf(Code code);

inline tl::unexpected<Error> fail(Code code, std::string detail = {},
                                  std::optional<apdu::Error> cause = std::nullopt) {
    return tl::unexpected(Error{code, std::move(detail), std::move(cause)});
}

// The line to the card failed: cardFailed with its cause.
Error lineFailed(const apdu::Error& error);

}  // namespace cardlib
