#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace apdu {

// Why something failed. Each code is raised in exactly one place; resources/failures/apdu.json says of each
// what the operator reads (cause and remedy, in Chinese and English).
enum class Code {
#define FAILURE(name) name,
#include "apdu/core/failure_codes.def"
#undef FAILURE
};

struct Error {
    Code code;
    std::string detail;     // technical, no personal data, no secrets
    std::uint32_t raw = 0;  // the foreign code as it came: a status word, a SCARD_* value
};

template <class T>
using Result = tl::expected<T, Error>;

// "apdu.cardRemoved": the name under which a code is documented.
std::string nameOf(Code code);

inline tl::unexpected<Error> fail(Code code, std::string detail = {}, std::uint32_t raw = 0) {
    return tl::unexpected(Error{code, std::move(detail), raw});
}

}  // namespace apdu
