#pragma once

#include <string>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"
#include "apdu/core/pii.h"

namespace apdu {

// Whose document it is, by the letter at byte 248 of its text: none a resident identity card, 'J' the residence permit of residents of Hong
// Kong, Macao and Taiwan, 'I' the permanent residence card of foreigners (form of 2017), 'Y' that of 2023.
enum class IdCardKind { resident, hongKongMacaoTaiwan, foreigner, foreigner2023 };

// What a resident identity card says, as text without its padding; days are YYYY-MM-DD.
struct IdRecord {
    IdCardKind kind = IdCardKind::resident;
    PiiText name = {};
    std::string sex = {}, nation = {};  // codes of GB/T 2261.1 and GB/T 3304
    PiiText birthDate = {}, address = {}, number = {}, authority = {};
    std::string validFrom = {}, validUntil = {};  // validUntil empty: for ever
    PiiText newestAddress = {};  // empty: the address has not changed since the card was made
    // 1024 bytes in the WLT coding, kept as they came. The only decoder is the police's proprietary library: there is no picture to show.
    Pii<Bytes> photo = {};
    bool operator==(const IdRecord&) const = default;
};

// Reads the 256 bytes of text: UTF-16, least significant byte first, padded with blanks: 30 name, 2 sex, 4 nation, 16 birth, 70 address,
// 36 number, 30 authority, 16 valid from, 16 valid until, 36 reserved. Of another kind than `resident` nothing but the kind is kept: the
// rules are not for its holder. Errors: idRecordMalformed with the field; idCardKindUnknown.
Result<IdRecord> parseIdText(ByteView text);

// As a card holds it, for a virtual one; of a record whose fields fit. letter: at byte 248.
Bytes encodeIdText(const IdRecord& record, char16_t letter);
char16_t letterOf(IdCardKind kind);

// The newest address, as 30 03 answers: 70 bytes. Error: idRecordMalformed.
Result<PiiText> parseNewestAddress(ByteView data);
Bytes encodeNewestAddress(const PiiText& address);

}  // namespace apdu
