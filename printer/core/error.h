#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "apdu/core/bytes.h"

namespace printer {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// Why something failed, as in apdu/core/error.h; documented in resources/failures/printer.json.
enum class Code {
#define FAILURE(name) name,
#include "printer/core/failure_codes.def"
#undef FAILURE
};

// before: the card and its face are as they were; during: something was begun.
enum class Phase { before, during };

struct Error {
    Code code;
    std::string detail;            // names element, character (code point) or file; no personal data
    std::optional<Phase> phase{};  // of a device's trouble only
};

template <class T>
using Result = tl::expected<T, Error>;

// "printer.missingGlyph": the name under which a code is documented.
std::string nameOf(Code code);

inline tl::unexpected<Error> fail(Code code, std::string detail = {}) {
    return tl::unexpected(Error{code, std::move(detail), {}});
}

}  // namespace printer
