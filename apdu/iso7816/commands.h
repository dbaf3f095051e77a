#pragma once

#include "apdu/iso7816/command.h"

namespace apdu {

// Interindustry commands, each with its clause of ISO/IEC 7816-4:2020. Le is given where the card may answer
// data.

// SELECT an application by its name, 5 to 16 bytes (11.2.2, P1 = 04).
Command selectApplication(ByteView aid);
// SELECT a file by its identifier (11.2.2, P1 = 00).
Command selectFile(std::uint16_t fid);
// The same, asking for nothing back (table 63, P2 = 0C): for cards nobody here made.
Command selectApplicationOnly(ByteView aid);
Command selectFileOnly(std::uint16_t fid);
// GET DATA by tag (11.7.3) in the class of GlobalPlatform, 80 CA (Card Specification 2.3.1, 11.3).
Command getCardData(std::uint16_t tag);
// READ BINARY of the current file (11.3.3); offset at most 32,767, length 1 to 256.
Command readBinary(std::uint16_t offset, std::uint32_t length);
// READ BINARY of the file with this short identifier, which becomes current (11.3.3, P1 = 100xxxxx); offset
// at most 255.
Command readBinaryBySfi(Byte sfi, Byte offset, std::uint32_t length);
// READ RECORD by number in the file with this short identifier; 0 means the current file (11.4.3, P2 =
// xxxxx100).
Command readRecord(Byte number, Byte sfi, std::uint32_t length);
// UPDATE BINARY of the current file (11.3.5).
Command updateBinary(std::uint16_t offset, Bytes data);
// UPDATE RECORD by number (11.4.5, P2 = xxxxx100).
Command updateRecord(Byte number, Byte sfi, Bytes data);
// APPEND RECORD (11.4.6).
Command appendRecord(Byte sfi, Bytes data);
// GET CHALLENGE of 4 or 8 bytes (11.5.3).
Command getChallenge(std::uint32_t length);
// EXTERNAL AUTHENTICATE with the key of this number (11.5.4).
Command externalAuthenticate(Byte key, Bytes response);
// INTERNAL AUTHENTICATE with the key of this number (11.5.2); length: bytes the card answers.
Command internalAuthenticate(Byte key, Bytes challenge, std::uint32_t length);
// GENERAL AUTHENTICATE with the algorithm and the key of these numbers; template: the dynamic authentication data
// (11.5.5).
Command generalAuthenticate(Byte algorithm, Byte key, Bytes authenticationTemplate);
// VERIFY the reference data of this number, as the card keeps it (11.5.6); without data: how many tries are left.
Command verify(Byte reference, Bytes data);
// CHANGE REFERENCE DATA: the old and the new one, one after the other (11.5.7, P1 = 00).
Command changeReferenceData(Byte reference, Bytes oldAndNew);
// GET DATA of the object with this tag (11.7.3, INS CB, P1-P2 = 3FFF: a tag list, 5C).
Command getDataObject(std::uint32_t tag);
// GET RESPONSE (11.8.1).
Command getResponse(std::uint32_t length);

}  // namespace apdu
