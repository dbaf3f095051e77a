#pragma once

#include "apdu/channel/session.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/inspection/card_contents.h"

namespace cardlib {

// The chip's own serial, 10 bytes, of any card of the profile's family, blank or not. Errors: those of
// CardDriver::chipSerial().
Result<Bytes> readChipSerial(apdu::Session& session, KeyVault& vault, const Profile& profile);

// The serials of a card of ours, which anybody may read. Errors: cardNotOurs (no such file system), cardCopied
// (the serial in the file is not the chip's), the driver's.
struct CardIdentity {
    Bytes chipSerial;
    std::string applicationSerial;  // 20 digits
};
Result<CardIdentity> identifyCard(apdu::Session& session, KeyVault& vault, const Profile& profile);
// The application serial as 10 bytes BCD.
Bytes serialBytes(const CardIdentity& card);

// Reads every file the station may read, with the readers' key of the permit application (39-02, which opens
// what 39-01 does too). Errors: those of identifyCard(), and of decoding.
Result<CardContents> readCard(apdu::Session& session, KeyVault& vault, const Profile& profile);
// The files that anybody may read, without a key that has a counter of tries: serials, term, status, signatures.
// Errors: as readCard().
Result<CardContents> readOpenly(apdu::Session& session, KeyVault& vault, const Profile& profile);

// Whether the card holds the secret that only a card made with the issuer's keys holds; the permit application is
// selected afterwards.
Result<Genuine> proveGenuine(apdu::Session& session, KeyVault& vault, const Profile& profile,
                             const CardIdentity& card);

}  // namespace cardlib
