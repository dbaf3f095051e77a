#pragma once

#include <optional>
#include <string>

#include "printer/job/card_transport.h"

namespace printer {

// What a printer says to STA,INF, as comma-separated fields: model, serial, firmware, cards that went out, major and minor error,
// film, sets of panels left, place of the card, cards in the hopper (0 or 1), options. That these fields exist is published, their
// order and the numbers of errors are not: to be compared with a device before production.
struct MagicardStatus {
    std::string model, serial, firmware;
    std::int64_t ejected = 0;
    int major = 0, minor = 0;  // 0: no error
    std::string film;          // its panels
    int filmLeft = 0;
    Place place = Place::none;
    bool hopperHoldsCards = false;
    bool duplex = false, contactStation = false, stripeEncoder = false;
};

// Nothing when the answer is not of this form.
std::optional<MagicardStatus> parseMagicardStatus(const std::string& answer);
std::string toAnswer(const MagicardStatus& status);

struct MagicardError {
    Trouble trouble;
    Phase phase;
};
// major: the kind of trouble; minor: 1 before, 2 during. Nothing for numbers that are not known.
std::optional<MagicardError> magicardTrouble(int major, int minor);
int magicardMajor(Trouble trouble);
int magicardMinor(Phase phase);

}  // namespace printer
