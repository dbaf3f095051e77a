#pragma once

#include <functional>

#include "app/station/station.h"

namespace app {

// Where one order is, as people are told while it is made.
enum class MakingStage { card, chip, print, made };

struct MakingWish {
    std::int64_t order = 0;
    std::string reader;   // name, or its beginning
    std::string printer;  // as app/devices takes it
    Actor by = {};        // an issuer, where people are set up
};

// Chip, then face, then COMMIT, at a reader beside the printer. tell: called before each stage, on whatever thread is at work.
// Errors: those of openPrinter(), onCard(), makeChip() and printFace(); what was begun goes on when it is called again.
Result<void> makeOrder(const std::shared_ptr<Station>& station, const MakingWish& wish,
                       const std::function<void(MakingStage)>& tell);

}  // namespace app
