#pragma once

#include <cstdint>
#include <vector>

#include "app/store/database.h"

namespace app {

// The orders whose card was handed over or spoiled, and that name pictures of it still. Errors: the store's.
Result<std::vector<std::int64_t>> ordersWithPicturesLeft(Database& database);

}  // namespace app
