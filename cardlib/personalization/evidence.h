#pragma once

#include <map>
#include <string>
#include <vector>

#include "apdu/channel/session.h"
#include "cardlib/core/error.h"

namespace cardlib {

// What can be shown afterwards of a card that was made: nothing personal, nothing secret.
struct Evidence {
    std::string profile, vault;
    std::string chipSerial;         // hexadecimal
    std::string applicationSerial;  // 20 digits
    std::map<std::string, std::string>
        fileDigests;  // "permit/holder" → SM3 of what was read back, hexadecimal
    std::map<std::string, std::string> keyCheckValues;  // "permit/39-00" → KCV
    bool resumed = false;
    apdu::Traffic traffic;  // of the session that finished it
};

// Canonical JSON text (sorted keys).
std::string toJson(const Evidence& evidence);

}  // namespace cardlib
