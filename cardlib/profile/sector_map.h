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

// The MIFARE application directory (NXP AN10787, 3): CRC, the card publisher's sector, and for each sector the two bytes
// of the name of the application that has it. Version 1 is two blocks of sector 0, for sectors 1 to 15; version 2
// besides three blocks of sector 16, for sectors 17 to 39.
inline constexpr std::size_t directoryBlock = 1, secondDirectoryBlock = 64;
// Whether a card of this profile has the second part: a file of the `mf` lies there.
bool hasSecondDirectory(const Profile& profile);
// The part that begins at this block: 32 or 48 bytes.
Bytes applicationDirectory(const Profile& profile, std::size_t block);
// CRC-8, polynomial 1D, preset C7 (AN10787, 3.7), over all of a part but the CRC itself.
Byte directoryCrc(ByteView bytes);

// Byte 9 of a sector's trailer (AN10787, 3.3): in sector 0 that there is a directory, of many applications, and which
// version; 00 elsewhere.
Byte generalPurposeByte(const Profile& profile, std::size_t sector);

}  // namespace cardlib
