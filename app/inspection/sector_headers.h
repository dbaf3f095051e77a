#pragma once

#include <optional>

#include "cardlib/inspection/card_contents.h"

namespace app {

// Ids of the sectors whose header is not this card's: of another sector, opened before the card was issued, longer
// than its term, or of another city's authority. Nothing when the profile has no sector headers.
std::optional<std::string> oddSectors(const cardlib::Profile& profile, const cardlib::CardContents& contents);

}  // namespace app
