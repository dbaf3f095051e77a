#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace sweep {

// What goes wrong at one point (design page "Making one card", fault points).
enum class Fault {
    beforeSending,  // the card is gone, the command not executed
    answerLost,     // executed, the card is gone
    halfExecuted,   // the power goes in the middle of the command
    garbled,        // executed, the answer arrives with a bit turned
    refused,        // the disk is full, or does not sync
    killedBefore,   // the process dies before the command or the change of the disk
    killedAfter,    // … after it
    halfWritten,    // … in the middle of a change of the disk
    powerCut,       // … after it, and what was not synced is lost
};

inline constexpr std::array faultNames{"before sending", "answer lost",  "half executed", "answer garbled", "disk refuses",
                                       "killed before",  "killed after", "half written",  "power cut"};

inline std::string nameOf(Fault fault) {
    return faultNames.at(static_cast<std::size_t>(fault));
}

// One moment of a run at which something can go wrong: a command to a card or a change of the disk, numbered from 1.
struct Point {
    std::size_t number = 0;
    bool card = false;
    std::string what;  // "APDU 84D6", "sync station.db-wal"
};

}  // namespace sweep
