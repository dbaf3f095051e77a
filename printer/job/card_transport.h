#pragma once

#include <string>

#include "printer/job/trouble.h"

namespace printer {

enum class Station { contact, contactless };

// Where the card is that the printer holds. A printer says it; nobody assumes it.
enum class Place { none, feeder, contactStation, contactlessStation, printHead, flip, exit };

// Moves one card through a printer. Each movement returns when it is done. What is printed on the card is
// CardPrinter's business; a panel that the printer still holds is printed before the card moves.
class CardTransport {
  public:
    CardTransport() = default;
    CardTransport(const CardTransport&) = delete;
    CardTransport& operator=(const CardTransport&) = delete;
    virtual ~CardTransport() = default;

    // Errors of all: troubles (trouble.h), phase before when the card did not move.
    virtual Result<Place> where() = 0;
    virtual Result<void> load() = 0;
    virtual Result<void> toStation(Station station) = 0;
    virtual Result<void> flip() = 0;
    virtual Result<void> eject() = 0;
    virtual Result<void> reject() = 0;
    // Cards that went out through the exit since the printer was made: tells after a power cut whether one did.
    virtual Result<std::int64_t> ejected() = 0;
};

}  // namespace printer
