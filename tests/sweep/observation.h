#pragma once

#include <optional>

#include "tests/sweep/live_cards.h"
#include "tests/sweep/store_facts.h"
#include "tests/sweep/workplace.h"

namespace sweep {

struct CardFacts {
    std::string serial;        // as orders name it
    bool blank = true;         // nothing was ever made on it
    bool active = false;       // it says that it is in use
    bool agrees = true;        // an active card: chip, code and record of its order agree
    bool keysWhole = true;     // an active card: every key of the profile opens its application
    bool triesLeft = true;     // no key is at its last try gone, no application locked
};

// What a power cut at this moment would leave to be seen: the durable store and the cards.
struct Observation {
    StoreFacts store;
    std::vector<CardFacts> cards;
    std::vector<Bytes> sentEvents;  // hashes of the events that the centre may have
    bool ended = false;             // the operator's work is done
};

// Looks at copies: neither store nor cards are changed. Throws when the store cannot be opened: no fault may do that.
class Looker {
  public:
    Looker(Workplace& place, const LiveCards& cards, const std::vector<std::shared_ptr<const Bytes>>& blanks)
        : place_(place), cards_(cards), blanks_(blanks) {}

    StoreFacts store(const World& world);
    Observation all(const World& world, StoreFacts store);

  private:
    CardFacts look(app::Station& station, const Bytes& kept, const StoreFacts& store);

    Workplace& place_;
    const LiveCards& cards_;
    std::vector<std::shared_ptr<const Bytes>> blanks_;
};

}  // namespace sweep
