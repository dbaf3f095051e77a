#pragma once

#include "app/registry/ruling.h"

namespace app {

// A registered fact of a holder has become another: present address, workplace and the like.
struct FactChange {
    Day on{};
    std::string newDivision = {};  // of a new present address; empty: the address has not changed
    bool keptHere = true;          // the present address is this station's
};

// must be registered by a last day (may where the regime sets none); mustNot when it leads out of the city: that is leaving.
// "change.moves_file": the file goes to the station of the new address.
Ruling changeOf(const Rules& rules, const FactChange& change);

// Data that were wrong from the start are corrected on proof, what stood before is kept.
Ruling correctionOf(const Regime& regime, bool proved);

}  // namespace app
