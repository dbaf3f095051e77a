#pragma once

#include <vector>

#include "cardlib/profile/profile.h"

namespace cardlib {

// Where things lie on a storage card (MF1S50 and MF1S70 data sheets, 8.6): sectors of four blocks of 16 bytes, from
// sector 32 on of sixteen; the last block of each is its trailer.
inline constexpr std::size_t storageBlock = 16;

std::size_t sectorOfBlock(std::size_t block);
std::size_t trailerBlock(std::size_t sector);

// The blocks a file lies in: from the one its FID names, trailers left out.
std::vector<std::size_t> blocksOf(const File& file);
// The sectors of an application, ascending.
std::vector<std::size_t> sectorsOf(const Application& application);

// MIFARE application directory, version 1 (NXP AN10787, 3): two blocks of sector 0: CRC, card publisher, and for each
// of sectors 1 to 15 the two bytes of the name of the application that has it.
Bytes applicationDirectory(const Profile& profile);

}  // namespace cardlib
