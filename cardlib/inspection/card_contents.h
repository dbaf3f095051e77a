#pragma once

#include <map>
#include <optional>
#include <string>

#include "cardlib/profile/file_image.h"

namespace cardlib {

// What was read from a card: the bytes of each file the station may read, and their values by name.
struct CardContents {
    Bytes chipSerial;                                           // as the answer to reset says
    std::string applicationSerial;                              // 20 digits
    std::map<std::string, std::map<std::string, Bytes>> files;  // application id → file id → content
    std::map<std::string, std::map<std::string, FieldValues>> values;  // the same, decoded
    int status = 0;  // 00 not issued, 01 in use, 02 suspended, 03 lost, 04 cancelled
    Bytes photo;     // JPEG

    // A value of a file of the permit application; empty when there is none.
    [[nodiscard]] std::string value(const std::string& file, const std::string& name) const;
};

struct SignatureCheck {
    bool issue = false;          // over chip serial, serials, holder, permit and photo
    std::optional<bool> change;  // over addresses and residence facts; nothing where the profile has no such file
};

// The reference of the key that signed at issue, 8 bytes, as the card says; empty when it says none.
Bytes issuerReference(const Profile& profile, const CardContents& contents);

// Whether the signature files carry signatures of this key over what was read. Error: keyMalformed.
Result<SignatureCheck> checkSignatures(const Profile& profile, const CardContents& contents,
                                       std::string_view issuerPem);

}  // namespace cardlib
