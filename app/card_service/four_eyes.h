#pragma once

#include <string>

#include "app/core/error.h"

namespace app {

// Who does it is named. Error: operatorMissing.
Result<void> checkOperator(const std::string& by);
// And a second person, not the same. Errors: operatorMissing, secondPersonNeeded.
Result<void> checkFourEyes(const std::string& by, const std::string& second);

}  // namespace app
