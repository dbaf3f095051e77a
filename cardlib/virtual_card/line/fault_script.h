#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// Something that goes wrong once. Commands are counted from 1 since the card was put in, writes since the reader
// is there.
struct Fault {
    enum class Kind {
        pullBefore,  // not executed, the card is gone
        pullAfter,   // executed, the answer lost, the card is gone
        pullHalf,    // the power goes in the middle of the write
        mute,        // no answer to this command and to none after it, until the card is reset
        garble,      // executed, the answer arrives with a bit turned; the card stays
        slow,        // the answer comes `delay` later
        worn,        // from the write with this number on none succeeds: 6581
        serial,      // when the card is put in next, its content is on a chip of another serial
    };
    Kind kind = Kind::pullAfter;
    std::uint64_t at = 0;
    std::chrono::milliseconds delay{0};
    Bytes serial;

    bool operator==(const Fault&) const = default;
};

// One fault a line, or separated by ";"; what follows # is not read:
//   pull N [before|after|half]    after is meant when none is named
//   mute N | garble N | slow N MILLISECONDS | worn N | serial HEX (10 bytes)
// N from 1. Error: faultScriptMalformed, naming the fault's number in the script, the word and the rule.
Result<std::vector<Fault>> parseFaults(std::string_view script);

// A script that is read as these faults.
std::string toScript(const std::vector<Fault>& faults);

}  // namespace cardlib
