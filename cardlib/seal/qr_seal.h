#pragma once

#include <string>
#include <string_view>

#include "apdu/core/pii.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/profile/card_record.h"

namespace cardlib {

// The signed content of the card's QR code (design page "The card", the QR). As of the day of issue.
struct QrSeal {
    std::string permitNumber;       // 22 digits
    std::string applicationSerial;  // 20 digits
    std::string termEnd;            // YYYY-MM-DD
    std::string authority;          // 12 digits
    Bytes portraitDigest;           // left 8 bytes of SM3 over the chip's photo file content
    apdu::PiiText name;
    Bytes keyId;      // left 4 bytes of the signer's key reference
    Bytes signature;  // r ‖ s, 64 bytes
    Bytes covered;    // the bytes under the signature
};

// The text to print: "ZJ1:" and Base45 of the payload, signed by "issuer". record: name, permit_number,
// application_serial, end_date, authority_code; photoFile: what the chip's photo file holds.
// Errors: sealTextInvalid (a value is missing or malformed), the vault's.
Result<std::string> makeQrSeal(const CardRecord& record, ByteView photoFile, KeyVault& vault);

// Whether the text sets out as one; what follows may be cut off or another's.
[[nodiscard]] bool claimsQrSeal(std::string_view text);

// Takes such a text apart; nothing is verified yet. Errors: sealMalformed, base45Malformed.
Result<QrSeal> readQrSeal(std::string_view text);

// Whether the signature is by this key (PEM). Error: keyMalformed.
Result<bool> verifyQrSeal(const QrSeal& seal, std::string_view issuerPem);

}  // namespace cardlib
