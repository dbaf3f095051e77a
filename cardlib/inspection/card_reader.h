#pragma once

#include "apdu/channel/session.h"
#include "cardlib/inspection/card_contents.h"
#include "cardlib/keys/key_vault.h"

namespace cardlib {

// The serials of a card of ours, which anybody may read. Errors: cardNotOurs (no such file system, or the
// serial in the file is not the one of the answer to reset: a copied card), the driver's.
struct CardIdentity {
    Bytes chipSerial;
    std::string applicationSerial;
    Bytes diversifier;  // its rightmost 8 bytes
};
Result<CardIdentity> identifyCard(apdu::Session& session, KeyVault& vault, const Profile& profile);

// Reads every file the station may read, with the readers' key of the permit application (39-02, which opens
// what 39-01 does too). Errors: those of identifyCard(), and of decoding.
Result<CardContents> readCard(apdu::Session& session, KeyVault& vault, const Profile& profile);

// Whether the card holds the secret that only a card made with the issuer's keys holds (INTERNAL
// AUTHENTICATE, 30-00 of the permit application, which is selected).
Result<bool> proveGenuine(apdu::Session& session, KeyVault& vault, const Profile& profile,
                          const CardIdentity& card);

}  // namespace cardlib
