#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "cardlib/core/error.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {

// Everything of a virtual card that survives power: its EEPROM.

// Where copies of the manual contradict each other: the copy after which this card was made.
struct CosManual {
    Bytes transportCode{0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    bool keyFileBits = false;  // the key file's type, not the class of WRITE KEY, says how keys are loaded
    DoubleKeyMac doubleKeyMac = DoubleKeyMac::retail;
    bool eraseKeepsDirectory = false;  // ERASE DF leaves the directory itself, empty
};

struct CardKeyRecord {
    Byte type = 0, index = 0, use = 0, change = 0;
    Byte fourth = 0xFF;  // 39, 3A: state after success; 30 31 32 34: version
    Byte fifth = 0xFF;   // 39 3A 36 37 38: tries, maximum and left; 30 31 32 34: algorithm
    Bytes value;
};

struct CardFile {
    std::uint16_t fid = 0;
    Byte type = 0;  // as in CREATE FILE, protection bits included
    Byte read = 0, write = 0;
    Bytes body;                         // transparent
    std::size_t count = 0, length = 0;  // record files
    std::vector<Bytes> records;         // cyclic: the newest first
};

struct CardDirectory {
    std::uint16_t fid = 0;
    Bytes name;
    std::size_t space = 0;
    Byte create = 0, erase = 0;
    Byte applicationFile = 0;  // 95: SELECT answers what 0015 holds
    bool hasKeyFile = false;
    Byte keyFileType = 0x3F;
    std::size_t keySpace = 0;
    Byte keyAdd = 0;
    std::vector<CardKeyRecord> keys;
    std::vector<CardFile> files;
    std::vector<CardDirectory> children;
    Byte wrongMacs = 0;
    bool locked = false;
    bool lockedForever = false;

    [[nodiscard]] bool empty() const { return !hasKeyFile && files.empty() && children.empty(); }
};

struct CardImage {
    Cipher cipher = Cipher::sm4;
    Bytes serial;  // 10 bytes, in the answer to reset
    Bytes transportKey;
    CosManual manual;
    std::optional<CardDirectory> masterFile;
    bool blocked = false;
};

// A blank as the factory delivers it: no master file, and the published transport key (16 × FF).
CardImage blankCard(Cipher cipher, Bytes serial, CosManual manual = {});

// A versioned byte string and back. Error: cardImageDamaged.
Bytes serializeCard(const CardImage& image);
Result<CardImage> parseCard(ByteView bytes);

}  // namespace cardlib
