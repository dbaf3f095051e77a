#pragma once

#include "app/core/error.h"

namespace app {

// wanted: the order that was named; found: the order of the card. Error: cardOfAnotherOrder, with the order it is of.
Result<void> demandCardOf(std::int64_t wanted, std::int64_t found);

}  // namespace app
