#pragma once

#include "cardlib/virtual_card/native_cos/card_state.h"

namespace cardlib {

// One function for each command of the native operating system (design page "The card", native COS as
// published). Class and instruction have been checked; each leaves the card unchanged unless it answers 9000,
// but for tries counted.

apdu::Response selectCommand(CardState& card, const apdu::Command& command);
apdu::Response createFileCommand(CardState& card, const apdu::Command& command);
apdu::Response eraseDirectoryCommand(CardState& card, const apdu::Command& command);

apdu::Response getChallengeCommand(CardState& card, const apdu::Command& command);
apdu::Response externalAuthenticateCommand(CardState& card, const apdu::Command& command);
apdu::Response internalAuthenticateCommand(CardState& card, const apdu::Command& command);
apdu::Response verifyCommand(CardState& card, const apdu::Command& command);
apdu::Response unblockPinCommand(CardState& card, const apdu::Command& command);

apdu::Response writeKeyCommand(CardState& card, const apdu::Command& command);

apdu::Response readBinaryCommand(CardState& card, const apdu::Command& command);
apdu::Response updateBinaryCommand(CardState& card, const apdu::Command& command);
apdu::Response readRecordCommand(CardState& card, const apdu::Command& command);
apdu::Response updateRecordCommand(CardState& card, const apdu::Command& command);
apdu::Response appendRecordCommand(CardState& card, const apdu::Command& command);

apdu::Response blockCardCommand(CardState& card, const apdu::Command& command);
apdu::Response blockApplicationCommand(CardState& card, const apdu::Command& command);
apdu::Response unblockApplicationCommand(CardState& card, const apdu::Command& command);

}  // namespace cardlib
