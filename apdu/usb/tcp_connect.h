#pragma once

#include <chrono>
#include <functional>
#include <tl/expected.hpp>

struct addrinfo;

namespace apdu {

// A socket that is connected to the first of these addresses that takes it, and never blocks. Each gets an equal share of the patience
// that is left, so that one that is silent does not use up all of it. stopped: asked several times a second; once true none is waited for any longer. Error: errno
// of the last; EHOSTUNREACH when there is none; ETIMEDOUT also when it was stopped.
tl::expected<int, int> connectAny(const addrinfo* addresses, std::chrono::milliseconds patience, const std::function<bool()>& stopped = {});

}  // namespace apdu
