#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "printer/job/card_transport.h"

namespace printer {

// The words an Evolis printer uses for its state, as the maker's SDK publishes them: DEF_ stands before a job, ERR_ ended one,
// INF_ informs. How Rse, Rr and Rco write them on the line is not published: `Rse` gives the words that hold, separated by
// semicolons; `Rr` ribbon;sets left; `Rco;e` cards that went out. To be compared with a device before production.
struct EvolisWord {
    Trouble trouble;
    Phase phase;
};

// Nothing when the word tells of no trouble. A mechanical error is named by where the card is.
std::optional<EvolisWord> evolisTrouble(std::string_view word, Place place);
// What the printer answers; ERR_FEATURE for what it has no word for.
std::string evolisWord(Trouble trouble, Phase phase);

std::optional<Place> evolisPlace(std::string_view word);
// "" when there is no card.
std::string evolisWord(Place place);

}  // namespace printer
