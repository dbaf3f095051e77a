#pragma once

#include <string>
#include <vector>

#include "cardlib/core/error.h"

namespace cardlib {

// The memory of a MIFARE-Classic-compatible card: blocks of 16 bytes in sectors, each sector's last block its
// trailer: key A 6 · access bits 4 · key B 6 (NXP MF1S50 and MF1S70 data sheets, 8.6).
struct StorageImage {
    Bytes serial;               // 10 bytes; the first 4 are the UID
    std::vector<Bytes> blocks;  // 64 (1K) or 256 (4K)
};

// algorithm: "1k" or "4k"; as delivered: data zero, keys FF, access bits FF 07 80 69.
StorageImage blankStorageCard(const std::string& algorithm, Bytes serial);

// Block 0: the UID, the first 4 bytes of the serial, and its check byte.
Bytes manufacturerBlock(const Bytes& serial);

// The number of the sector a block is in, and of the trailer block of a sector.
std::size_t sectorOf(std::size_t block);
std::size_t trailerOf(std::size_t sector);

// A versioned byte string and back. Error: storageImageDamaged.
Bytes serializeStorageCard(const StorageImage& image);
Result<StorageImage> parseStorageCard(ByteView bytes);

}  // namespace cardlib
