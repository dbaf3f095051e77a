#pragma once

#include "app/ledger/signatures.h"
#include "app/registry/proxies.h"
#include "app/station/station.h"

namespace app {

// Where a finished card lies until it is fetched. Errors: shelfNotForIt (the order's card is not finished, or is gone), shelfPlaceMissing,
// signerMissing, orderMissing, the store's.
Result<void> putOnShelf(Station& station, std::int64_t order, const std::string& place, const Signatures& people);

// A card nobody has fetched.
struct Uncollected {
    WaitingCard card;
    PiiText name;
    int days = 0;  // since it was finished
    PiiText citizenNumber = {};  // whole: a list covers it
    std::string permitNumber = {};
};

// The oldest first. Errors: the store's.
Result<std::vector<Uncollected>> uncollected(Station& station, Day today, const Actor& by);

// Who comes for a card, as the rules ask: who they are, what they brought; of a proxy also the name and the document's number.
struct CollectorWish {
    Collector collector;
    PiiText name, document;
    Signatures people;
};

// To be asked before the card is handed over; what they said is kept. Errors: collectionRefused (with the rule, and what is lacking),
// collectorUnnamed, shelfNotForIt, and those of putOnShelf().
Result<void> admitCollector(Station& station, std::int64_t order, const CollectorWish& wish);

}  // namespace app
