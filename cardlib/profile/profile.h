#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cardlib/core/family.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {

// A card layout as data: resources/profiles/*.json, read by profile_reader.h, checked by profile_checker.h.
// Written in the words of the native COS; what the other families make of it is said at their drivers.
// Access bytes, file types and key data are those of the native COS (design page "The card").

enum class FileKind : Byte { transparent = 0x28, fixedRecord = 0x2A, variableRecord = 0x2C, cyclic = 0x2E };
enum class Protection : Byte { none = 0x00, mac = 0x80, encryptedMac = 0xC0 };  // added to the type byte

// How a value becomes bytes (cardlib/profile/field_codec.h).
enum class Codec {
    text,      // GB 18030, right-padded 00
    ascii,     // right-padded 00
    bcd,       // decimal digits, two a byte, right-padded F when odd or short
    date,      // YYYY-MM-DD as BCD YYYYMMDD, 4 bytes; empty is 00000000
    number,    // unsigned decimal, big-endian
    hex,       // bytes as they are written
    constant,  // `constant` of the profile
    reserved,  // zeros
};

struct Field {
    std::string name;  // name of the value in the CardRecord, empty for constant and reserved
    Codec codec = Codec::reserved;
    std::size_t size = 0;  // bytes
    Bytes constant;
    bool required = true;  // an empty value is refused
    bool operator==(const Field&) const = default;
};

// What stands in a file besides plain fields: set by the personalizer, not by the record's text values.
enum class Content { fields, directory, photo, signature, empty };

struct File {
    std::string id;         // "holder", "status": unique in its application
    std::uint16_t fid = 0;  // its short identifier is the low five bits
    FileKind kind = FileKind::transparent;
    Protection protection = Protection::none;
    std::size_t size = 0;  // transparent: bytes; record files: recordCount × recordSize
    std::size_t recordCount = 0, recordSize = 0;
    Byte read = 0, write = 0;  // access bytes
    Content content = Content::fields;
    std::vector<Field> fields;  // a record file: the fields of the record written at issue; none: no record
    std::vector<std::string> covered;  // signature files: ids of the files signed, in order
    std::string signer;                // signature files: "issuer"
    bool operator==(const File&) const = default;
};

struct Key {
    std::string id;  // "39-00"
    Byte type = 0, index = 0, use = 0, change = 0;
    Byte nextState = 0xFF;  // 39 only
    Byte errors = 0xFF;     // maximum and left tries; not for 30 31 32 34
    Byte version = 0;       // 30 31 32 34 only; their algorithm is the profile's
    std::string master;     // vault label it is diversified from: "issuer/DF01/39-00", "education/39-00"
    bool operator==(const Key&) const = default;
};

struct Application {
    std::string id;     // "permit", "education"
    std::string label;  // of the DIR record, at most 11 bytes in GB 18030
    std::uint16_t fid = 0;
    Bytes aid;  // 5 to 16 bytes
    std::uint16_t space = 0;
    Byte create = 0, erase = 0;
    std::uint16_t keyFile = 0;  // FID
    std::uint16_t keySpace = 0;
    Byte keyAdd = 0;          // access byte of adding keys
    std::vector<Key> keys;    // in the order of writing: master (39) first
    std::vector<File> files;  // in the order of writing
    bool optional = false;    // cards were made without it
    bool operator==(const Application&) const = default;
};

// Where the published manuals contradict each other.
struct CosSwitches {
    // Tail of CREATE FILE for the MF: copies differ in its length, 1 to 16 bytes.
    Bytes mfTransportCode;
    // How keys are loaded: true, as the protection bits of the key file's type say (FF: encrypted with MAC); false, as
    // the class of WRITE KEY says, and the type is 3F.
    bool macForKeyFiles = false;
    // 3DES only: DoubleKeyMac::retail, else DoubleKeyMac::triple.
    bool retailMacFor16ByteKeys = true;
    // ERASE DF leaves the directory itself, empty: a master file with nothing of ours in it is a blank's.
    bool eraseKeepsDirectory = false;
};

struct Profile {
    std::string name;  // "zhengzhou-permit-1"
    std::string title;
    std::string hash;  // SM3 of the merged JSON, hexadecimal
    Family family = Family::nativeCos;
    Byte layoutVersion = 1;
    Cipher cipher = Cipher::sm4;
    Byte algorithmId = 0x04;                          // alg byte of WRITE KEY for the 30 31 32 34 types
    std::size_t serialOffset = 0, serialLength = 10;  // chip serial in the ATR's historical bytes
    std::string transportMaster;                      // vault label of the blank's transport key
    std::size_t keySize = 16;                         // GlobalPlatform: bytes of each key
    Byte channelLevel = 0x33;                         // GlobalPlatform: security level of every channel
    std::string issuerMaster;                         // GlobalPlatform: keys of the issuer security domain
    CosSwitches switches;
    Application mf;  // fid 3F00, aid empty
    std::vector<Application> applications;
    std::string statusApplication, statusFile;  // where the life-cycle status stands: "permit", "status"
};

}  // namespace cardlib
