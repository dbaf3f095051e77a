#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// Everything of a virtual Java card that survives power.

// A key set of a security domain or of a permit applet.
struct JavaKeySet {
    Byte version = 0;
    Byte state = 0;  // what an applet's access conditions see of whoever opened a channel with it
    Bytes enc, mac, dek;
};

struct AppletFile {
    std::uint16_t fid = 0;
    Byte type = 0;  // 28 transparent, 2A fixed records, 2E cyclic; with 80 writes need C-MAC, with C0 encryption too
    Byte read = 0, write = 0;           // access bytes as of the native operating system
    Bytes body;                         // transparent
    std::size_t count = 0, length = 0;  // record files
    std::vector<Bytes> records;         // cyclic: the newest first
};

// One instance of the permit applet: one department's.
struct Applet {
    Bytes aid;
    Byte lifeCycle = 0x07;  // SELECTABLE; 0F PERSONALIZED; with 80 LOCKED
    bool made = false;      // the last STORE DATA came: access conditions and own keys hold
    std::vector<JavaKeySet> keys;
    std::vector<AppletFile> files;
};

struct JavaImage {
    Byte protocol = 0x03, option = 0x70;  // SCP and its i parameter
    std::size_t keySize = 16;
    Bytes serial;                // 10 bytes, spread over the production life cycle data
    std::uint32_t sequence = 0;  // of secure channels
    Byte lifeCycle = 0x01;       // 01 ready, 07 initialized, 0F secured, 7F locked
    std::vector<JavaKeySet> issuerKeys;
    std::vector<Applet> applets;
};

// What such a card has room for.
inline constexpr std::size_t maxApplets = 16, maxKeySets = 4, maxAppletSpace = 8192;
std::size_t usedSpace(const Applet& applet);

// algorithm: "scp02-15", "scp02-55", "scp03-128", "scp03-192", "scp03-256". The issuer domain holds the published
// initial keys 40 41 42 … under version FF.
JavaImage blankJavaCard(const std::string& algorithm, Bytes serial);

// A versioned byte string and back. Error: javaImageDamaged.
Bytes serializeJavaCard(const JavaImage& image);
Result<JavaImage> parseJavaCard(ByteView bytes);

}  // namespace cardlib
