#pragma once

#include "app/station/station.h"

namespace app {

// Whom something is about, for People::demand() (Beside::subject): nobody acts in their own case. What is not known here is about nobody.
// Errors: the store's.
Result<Bytes> subjectOfHolder(Station& station, std::int64_t holder);
Result<Bytes> subjectOfOrder(Station& station, std::int64_t order);
Result<Bytes> subjectOfCard(Station& station, const std::string& applicationSerial);

// People::demand(), where it is about the holder of this record. Errors: stepForbidden, the store's.
Result<void> demandAbout(Station& station, const Grant& grant, const std::string& what, const Actor& by, const Actor& second,
                         std::int64_t holder);

}  // namespace app
