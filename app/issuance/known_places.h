#pragma once

#include "app/station/station.h"

namespace app {

enum class PlaceKind { building, employer };

// What a registration says of buildings and employers goes into the station's address book, without room and person. In the
// registration's transaction.
Result<void> notePlaces(Station& station, const Holder& person);

// Those in the book that have what is typed, which were entered most often first; none for too few signs, for what stands there whole
// already, and for whom registering is not work. Errors: resourceUnreadable, the store's.
Result<std::vector<PiiText>> proposedPlaces(Station& station, PlaceKind kind, const PiiText& typed, const Actor& by);

}  // namespace app
