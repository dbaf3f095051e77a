#pragma once

#include "app/station/station.h"

namespace app {

// Where a card was lost, sealed under the key of its holder as LostCard::place is kept. Empty when nobody told, and for a card whose record
// is not here: there is no key for it. Errors: vaultFailed, the store's.
Result<std::string> sealedLostPlace(Station& station, const std::string& applicationSerial, const std::string& place);

// What was sealed, for who may see the record; empty when nothing is kept. Errors: cellDamaged, vaultFailed, the store's.
Result<std::string> lostPlaceOf(Station& station, const LostCard& card);

}  // namespace app
