#pragma once

#include <string>
#include <vector>

#include "apdu/core/error.h"

namespace apdu {

// Of all readers the one that is called `name`, or those whose names begin with it, sorted: never none. Error: readerUnknown, naming
// the readers there are.
Result<std::vector<std::string>> readersNamed(const std::vector<std::string>& readers, const std::string& name);

// The full name of the one reader that `name` means. Errors: readerUnknown; readerAmbiguous, naming those that it fits.
Result<std::string> onlyReader(const std::vector<std::string>& readers, const std::string& name);

}  // namespace apdu
