#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

struct Intent {
    std::size_t step;
    std::string what;
};

// What is about to happen to a card. Whoever implements it keeps it where a power cut cannot reach it.
class Journal {
  public:
    Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    virtual ~Journal() = default;

    // Called before each APDU that writes: durable when it returns; an error stops the card before the APDU.
    // step: number of the plan's step; what: a technical description without personal data.
    virtual Result<void> beforeWriting(std::size_t step, const std::string& what) = 0;

    // The same for steps that follow on each other: once they are durable, each may be written without another word.
    virtual Result<void> announce(const std::vector<Intent>& intents);
};

// What an implementation answers when the entry could not be made durable; it keeps the reason.
tl::unexpected<Error> journalNotWritten();

}  // namespace cardlib
