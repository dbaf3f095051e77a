#pragma once

#include <string>

#include "apdu/channel/session.h"
#include "cardlib/core/error.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {

// What a Java card says of the keys of its issuer security domain, without one of them being used.
struct IssuerKeys {
    bool initial = false;   // version FF: as the card came from its maker
    std::string algorithm;  // "scp02", "scp03-128", "scp03-192", "scp03-256"
};

// SELECT of the issuer security domain, GET DATA 00E0, the key information template (GlobalPlatform Card Specification
// 2.3.1, 11.3.3.1). Errors: cardFailed, commandRefused, issuerKeysMalformed.
Result<IssuerKeys> readIssuerKeys(apdu::Session& session);

// keySize: bytes.
std::string issuerKeyAlgorithm(Cipher cipher, std::size_t keySize);

}  // namespace cardlib
