#pragma once

#include <tl/expected.hpp>

#include "cardlib/virtual_card/native_cos/card_state.h"

namespace cardlib {

// The card's side of line protection, written from the manual and sharing nothing with the terminal's side.

struct Clear {
    Bytes data;  // what the command carries once MAC and encryption are off
};
using Checked = tl::expected<Clear, apdu::StatusWord>;

// Checks the 4-byte MAC at the end of the command's data under key, over the challenge of the command before.
// A wrong MAC is counted in `directory`; the third in a row locks it.
Checked checkMac(CardState& card, const apdu::Command& command, CardDirectory& directory, ByteView key);

// Removes encryption: blocks under key, LD ‖ data ‖ padding.
Checked decryptLine(const CardState& card, ByteView key, const Clear& checked);

// What a writing command to a file of this type carries, checked as its protection bits and the line
// protection key 36-00 of the current directory demand.
Checked checkWrite(CardState& card, const apdu::Command& command, Byte fileType);

}  // namespace cardlib
