#pragma once

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// The PIN as the card takes it: 6 to 8 digits, filled with FF to 8 bytes (SP 800-73-4 part 2, 2.4.3). Error: operatorPinMalformed.
Result<apdu::SecretBytes> writtenPin(const apdu::SecretBytes& pin);

// Whether it is worth anything: the one that cards are delivered with, one digit over and over, or digits in their order are not.
// Errors: operatorPinPlain, operatorPinMalformed.
Result<void> checkNewPin(const apdu::SecretBytes& pin);

}  // namespace cardlib
