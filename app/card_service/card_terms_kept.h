#pragma once

#include "app/station/station.h"

namespace app {

// Until when the card of this order, which its holder has, is good, as its record and the last operation say; kept in the store's
// list. Errors: operationDamaged, the store's.
Result<CardTerm> termOfCard(Station& station, const StoredOrder& order);

// Completes the list for cards handed over or served since it was asked last. Errors: the same.
Result<void> keepCardTerms(Station& station);

}  // namespace app
