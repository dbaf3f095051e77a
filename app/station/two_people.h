#pragma once

#include <string>

#include "app/core/error.h"

namespace app {

// Whether two different people are named for what one must not do alone. Error: trustIncomplete, naming what.
Result<void> requireTwoPeople(const std::string& by, const std::string& second, const std::string& what);

}  // namespace app
