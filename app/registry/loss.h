#pragma once

#include "app/registry/ruling.h"

namespace app {

struct LossReport {
    bool effectTimeKnown = false;  // from when it has effect
    bool certified = false;        // the bank's certificate of loss is there; else the report is oral
};

// Takes the card onto the lost list at once; mustNot be filed without its time of effect, before which losses are the holder's own.
Ruling lossReportOf(const Regime& regime, const LossReport& report);

struct Replacement {
    std::string reason;                  // "lost", "destroyed", "damaged"
    std::vector<std::string> there = {};  // "bank_certificate", "old_card"
};

// Whether a new card may be made; mustNot with all that is missing.
Ruling replacementOf(const Regime& regime, const Replacement& replacement);

// Whether a card reported lost may be used again; the two people are the engine's business (app/life_cycle).
Ruling foundAgainOf(const Regime& regime, bool newCardMade);

// What the station owes whoever waits for a new card: a receipt that shows their rights go on.
Ruling receiptFor(const Regime& regime, bool waitsForCard);

}  // namespace app
