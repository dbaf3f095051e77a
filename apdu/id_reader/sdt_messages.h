#pragma once

#include <string>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// What is asked of a reading module (SAM_V, SAM_A; GA 467). Only finding, selecting and reading in this order give data; after an error,
// and after a card was read, the card must leave the field first.
struct SdtCommand {
    Byte command = 0, parameter = 0;
    bool operator==(const SdtCommand&) const = default;
};

namespace sdt {
inline constexpr SdtCommand resetModule{0x10, 0xFF}, moduleStatus{0x11, 0xFF}, moduleNumber{0x12, 0xFF};
inline constexpr SdtCommand findCard{0x20, 0x01}, selectCard{0x20, 0x02};
inline constexpr SdtCommand readCard{0x30, 0x01}, readNewestAddress{0x30, 0x03}, readCardAndFingers{0x30, 0x10};

// The module's own status, the last of the three.
inline constexpr Byte done = 0x90, nothingThere = 0x91, found = 0x9F, badCheck = 0x10, badLength = 0x11, badCommand = 0x21,
                      notPermitted = 0x23, unknownError = 0x24, cardDoubtsModule = 0x31, moduleDoubtsCard = 0x32, dataDoubtful = 0x33,
                      wrongCard = 0x40, notRead = 0x41, noRandomNumber = 0x47, selfTestFailed = 0x60, notAuthorized = 0x66,
                      notFound = 0x80, notSelected = 0x81;
}  // namespace sdt

// What it answers: sw1 and sw2 are the card's, status is its own.
struct SdtAnswer {
    Byte sw1 = 0, sw2 = 0, status = 0;
    Bytes data;
    bool operator==(const SdtAnswer&) const = default;
};

// The contents of their frames.
Bytes encode(const SdtCommand& command);
Bytes encode(const SdtAnswer& answer);
// Error: idReaderGarbled, when there are no three status bytes.
Result<SdtAnswer> parseSdtAnswer(ByteView content);

// The error idReaderGarbled: what came is no answer.
tl::unexpected<Error> idReaderGarbled(std::string detail, std::uint32_t raw = 0);

// The one place where a status becomes an error of ours, with all three bytes in `raw`; 90, 91 and 9F pass. Errors: idCardMissing (80),
// idCardNotRead (41, 47, 81), idCardNotGenuine (31 to 33), idCardWrong (40), idReaderFaulty (60), idReaderUnauthorized (66),
// idReaderGarbled (10, 11: what we sent did not arrive as it was), idReaderRefused (all others).
Result<void> checkSdtStatus(const SdtAnswer& answer);

// The files of a card, as 30 01 and 30 10 answer them.
struct IdCardFiles {
    Bytes text, photo, fingers;  // 256 bytes; 1024 bytes, WLT; 1024 bytes or none
    bool operator==(const IdCardFiles&) const = default;
};
// fingers: as 30 10 does: the length of the fingerprints too, also when there are none.
Bytes encode(const IdCardFiles& files, bool fingers);
// Error: idRecordMalformed, when lengths and data do not agree.
Result<IdCardFiles> parseIdCardFiles(ByteView data, bool fingers);

// The error idRecordMalformed. detail: which field; no personal data.
tl::unexpected<Error> idRecordMalformed(std::string detail);

// The number of a module as people read it, "05.03-20260101-0000000001-0000000002", from its 16 bytes: two numbers of two bytes and three of
// four, least significant first. Empty when there are not 16.
std::string sdtModuleNumber(ByteView data);

}  // namespace apdu
