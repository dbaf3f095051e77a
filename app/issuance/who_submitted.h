#pragma once

#include "app/station/station.h"

namespace app {

// Who submitted an order's application: who registered the holder or ordered another card in place of one, and who supplied what was
// missing. Errors: the store's.
Result<std::vector<std::string>> whoSubmitted(Station& station, const StoredOrder& order);

// Nobody decides on what they submitted themselves. Error: samePerson.
Result<void> demandNotTheirs(const StoredOrder& order, const std::vector<std::string>& submitted, const std::string& by);

}  // namespace app
