#pragma once

#include <chrono>
#include <tl/expected.hpp>

struct addrinfo;

namespace apdu {

// A socket that is connected to the first of these addresses that takes it, and never blocks. Each gets an equal share of the patience
// that is left, so that one that is silent does not use up all of it. Error: errno of the last; EHOSTUNREACH when there is none.
tl::expected<int, int> connectAny(const addrinfo* addresses, std::chrono::milliseconds patience);

}  // namespace apdu
