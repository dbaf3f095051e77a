#pragma once

#include "app/card_service/card_request.h"

namespace app {

// New values as they are kept: normalized texts, codes for names, and the division of a new address. Whether
// a card carries the fact is the card's business. Error: factMalformed, naming the field and its fault.
Result<Facts> checkedFacts(const Station& station, const Facts& facts);

}  // namespace app
