#include "cardlib/profile/sector_map.h"

#include <set>

namespace cardlib {
namespace {

constexpr std::size_t smallSectors = 32, smallBlocks = 4, largeBlocks = 16;
constexpr std::size_t directorySectors = 15;

// CRC-8, polynomial 1D, preset C7 (AN10787, 3.7).
Byte directoryCrc(ByteView bytes) {
    unsigned crc = 0xC7;
    for (const Byte byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 0x80) != 0 ? (crc << 1 ^ 0x1D) & 0xFF : crc << 1;
    }
    return static_cast<Byte>(crc);
}

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

Bytes applicationDirectory(const Profile& profile) {
    Bytes directory(2 * storageBlock);
    directory[1] = 0x01;  // the card publisher has sector 1
    const auto enter = [&](const Application& application) {
        for (const std::size_t sector : sectorsOf(application))
            if (sector >= 1 && sector <= directorySectors && application.aid.size() >= 2) {
                directory[2 * sector] = application.aid[0];
                directory[2 * sector + 1] = application.aid[1];
            }
    };
    enter(profile.mf);
    for (const auto& application : profile.applications) enter(application);
    directory[0] = directoryCrc(ByteView(directory).subspan(1));
    return directory;
}

}  // namespace cardlib
