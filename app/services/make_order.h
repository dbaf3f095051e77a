#pragma once

#include <functional>

#include "app/issuance/issue_card.h"

namespace app {

// Where one order is, as people are told while it is made.
enum class MakingStage { card, chip, print, made };

// And how far that stage is.
struct MakingProgress {
    MakingProgress(MakingStage at, std::int64_t pieces = 0, std::int64_t all = 0, bool waits = false)
        : stage(at), done(pieces), total(all), waiting(waits) {}

    MakingStage stage;
    std::int64_t done, total;  // total 0: not known
    bool waiting;              // for a printer that does not print now
};

struct MakingWish {
    std::int64_t order = 0;
    std::string reader;   // name, or its beginning; of a printer with a station inside only until one is booked
    std::string printer;  // as app/devices takes it
    bool moved = false;   // the card was carried from the reader into the printer
    Actor by = {};        // an issuer, where people are set up
    SeenCard seen = SeenCard::notLooked;
};

// toPrinter: the chip stands, and somebody carries the card from the reader into the printer; then it is asked again, with moved.
enum class MakingEnd { made, toPrinter };

using StageTeller = std::function<void(const MakingProgress&)>;

// Chip, then face, then COMMIT: at a reader beside the printer, or in a printer with a station inside, whose exit the camera of
// the settings (desk_settings.h) sees. tell: called before each stage and while it lasts, on whatever thread is at work. Errors: those
// of openPrinter(), onCard(), makeChip() and printFace(), or of inEncodingPrinter()
// and issueInPrinter(); what was begun goes on when it is called again.
Result<MakingEnd> makeOrder(const std::shared_ptr<Station>& station, const MakingWish& wish, const StageTeller& tell);

// Sends the card that is in a printer with a station inside to its reject box. Errors: those of inPrinterAlone() and
// rejectFromPrinter().
Result<void> rejectCard(const std::shared_ptr<Station>& station, const std::string& printer, const Actor& by);

}  // namespace app
