#pragma once

#include "apdu/iso7816/response.h"
#include "cardlib/core/error.h"

namespace cardlib {

// What the drivers' commands fail with.

// A status word that is not what the command needs: keyWrong for 63Cx, else commandRefused with the word.
Error refused(const std::string& what, apdu::StatusWord word);
// readTooShort: fewer bytes than asked for.
Error tooShort(const std::string& file);
// applicationMissing.
Error applicationMissing(const std::string& id);

// How many tries a card said are left when it refused a key: 63Cx, or none with 6983; nothing for any other error.
std::optional<int> triesLeft(const Error& error);

// Whether the card itself answered and said no, so that asking something else makes sense.
bool cardSaidNo(const Error& error);

}  // namespace cardlib
