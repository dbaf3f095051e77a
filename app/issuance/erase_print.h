#pragma once

#include "app/station/station.h"

namespace app {

// A print on files is a folder of its own, with every layer and a proof besides the two pictures that its order names: all of it goes.
// Error: picturesNotErased.
Result<void> erasePrint(const std::filesystem::path& picture);

// The card is handed over or spoiled: pictures of its face that the station keeps in its own folder are needed no more. Those that somebody
// had printed into a folder of theirs are the plastic of that printer, and stay. What cannot be erased now stays named by its order, for
// erasePrintsLeft() and the erasure of records, and the audit trail says so. Errors: the store's.
Result<void> eraseOwnPrint(Station& station, std::int64_t order, const std::string& by);

// The same of every card that was handed over or spoiled, and whose pictures are left: the program was ended between, or the store refused.
// Errors: the store's.
Result<void> erasePrintsLeft(Station& station);

}  // namespace app
