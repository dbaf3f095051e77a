#pragma once

#include <exception>
#include <string>
#include <tl/expected.hpp>
#include <variant>

#include "apdu/core/error.h"
#include "cardlib/core/error.h"
#include "printer/core/error.h"

namespace app {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// Why something failed, as in apdu/core/error.h; documented in resources/failures/app.json.
enum class Code {
#define FAILURE(name) name,
#include "app/core/failure_codes.def"
#undef FAILURE
};

// What a layer below said, kept whole so that the operator reads the innermost cause.
using Cause = std::variant<std::monostate, apdu::Error, cardlib::Error, printer::Error>;

struct Error {
    Code code;
    std::string detail;  // names order, field, file; no personal data
    Cause cause;
};

template <class T>
using Result = tl::expected<T, Error>;

// "app.storeBusy": the name under which a code is documented.
std::string nameOf(Code code);

inline tl::unexpected<Error> fail(Code code, std::string detail = {}, Cause cause = {}) {
    return tl::unexpected(Error{code, std::move(detail), std::move(cause)});
}

// What a library threw where nothing may be thrown: a fault of the program, told as such.
Error programFault(const std::exception& thrown);

}  // namespace app
