#include "cardlib/profile/sector_map.h"

#include <algorithm>
#include <set>

#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

constexpr std::size_t smallSectors = 32, smallBlocks = 4, largeBlocks = 16;
constexpr std::size_t nameBytes = 2, lastOfFirst = 15, firstOfSecond = 17, lastOfSecond = 39;
constexpr Byte publisherSector = 0x01;

}  // namespace

std::size_t sectorOfBlock(std::size_t block) {
    const std::size_t small = smallSectors * smallBlocks;
    return block < small ? block / smallBlocks : smallSectors + (block - small) / largeBlocks;
}

std::size_t trailerBlock(std::size_t sector) {
    return sector < smallSectors ? sector * smallBlocks + smallBlocks - 1
                                 : smallSectors * smallBlocks + (sector - smallSectors) * largeBlocks +
                                       largeBlocks - 1;
}

std::vector<std::size_t> blocksOf(const File& file) {
    std::vector<std::size_t> blocks;
    for (std::size_t block = file.fid; blocks.size() * storageBlock < file.size; ++block)
        if (block != trailerBlock(sectorOfBlock(block))) blocks.push_back(block);
    return blocks;
}

std::vector<std::size_t> sectorsOf(const Application& application) {
    std::set<std::size_t> sectors;
    for (const auto& file : application.files)
        for (const std::size_t block : blocksOf(file)) sectors.insert(sectorOfBlock(block));
    return {sectors.begin(), sectors.end()};
}

Byte directoryCrc(ByteView bytes) {
    unsigned crc = 0xC7;
    for (const Byte byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 0x80) != 0 ? (crc << 1 ^ 0x1D) & 0xFF : crc << 1;
    }
    return static_cast<Byte>(crc);
}

bool hasSecondDirectory(const Profile& profile) {
    return std::ranges::find(profile.mf.files, secondDirectoryBlock, &File::fid) != profile.mf.files.end();
}

Bytes applicationDirectory(const Profile& profile, std::size_t block) {
    const bool second = block == secondDirectoryBlock;
    const std::size_t first = second ? firstOfSecond : 1, last = second ? lastOfSecond : lastOfFirst;
    Bytes directory((last - first + 2) * nameBytes);
    directory[1] = publisherSector;
    for (const auto* application : applicationsOf(profile))
        for (const std::size_t sector : sectorsOf(*application))
            if (sector >= first && sector <= last && application->aid.size() >= nameBytes)
                std::copy_n(application->aid.begin(), nameBytes,
                            directory.begin() + static_cast<std::ptrdiff_t>((sector - first + 1) * nameBytes));
    directory[0] = directoryCrc(ByteView(directory).subspan(1));
    return directory;
}

Byte generalPurposeByte(const Profile& profile, std::size_t sector) {
    constexpr Byte available = 0x80, manyApplications = 0x40, version1 = 0x01, version2 = 0x02;
    if (sector != 0) return 0x00;
    return static_cast<Byte>(available | manyApplications | (hasSecondDirectory(profile) ? version2 : version1));
}

}  // namespace cardlib
