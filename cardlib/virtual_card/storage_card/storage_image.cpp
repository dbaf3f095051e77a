#include "cardlib/virtual_card/storage_card/storage_image.h"

#include <algorithm>

namespace cardlib {
namespace {

constexpr Byte imageVersion = 1;
constexpr std::size_t blockBytes = 16, serialBytes = 10;
constexpr std::size_t smallSectors = 32;  // of four blocks; those above have sixteen

}  // namespace

std::size_t sectorOf(std::size_t block) {
    return block < smallSectors * 4 ? block / 4 : smallSectors + (block - smallSectors * 4) / 16;
}

std::size_t trailerOf(std::size_t sector) {
    return sector < smallSectors ? sector * 4 + 3 : smallSectors * 4 + (sector - smallSectors) * 16 + 15;
}

StorageImage blankStorageCard(const std::string& algorithm, Bytes serial) {
    StorageImage image;
    image.serial = std::move(serial);
    image.blocks.assign(algorithm == "1k" ? 64 : 256, Bytes(blockBytes));
    for (std::size_t block = 0; block < image.blocks.size(); ++block)
        if (block == trailerOf(sectorOf(block)))
            image.blocks[block] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x07,
                                   0x80, 0x69, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    image.blocks[0] = manufacturerBlock(image.serial);
    return image;
}

Bytes manufacturerBlock(const Bytes& serial) {
    Bytes block(blockBytes);
    std::copy_n(serial.begin(), 4, block.begin());
    for (std::size_t i = 0; i < 4; ++i) block[4] ^= serial[i];
    return block;
}

Bytes serializeStorageCard(const StorageImage& image) {
    Bytes bytes{imageVersion};
    apdu::append(bytes, image.serial);
    for (const auto& block : image.blocks) apdu::append(bytes, block);
    return bytes;
}

Result<StorageImage> parseStorageCard(ByteView bytes) {
    const std::size_t body = bytes.size() < 1 + serialBytes ? 0 : bytes.size() - 1 - serialBytes;
    if ((body != 64 * blockBytes && body != 256 * blockBytes) || bytes[0] != imageVersion)
        return fail(Code::storageImageDamaged);
    StorageImage image;
    const auto part = [&](std::size_t at, std::size_t size) {
        const ByteView view = bytes.subspan(at, size);
        return Bytes(view.begin(), view.end());
    };
    image.serial = part(1, serialBytes);
    for (std::size_t at = 1 + serialBytes; at < bytes.size(); at += blockBytes)
        image.blocks.push_back(part(at, blockBytes));
    return image;
}

}  // namespace cardlib
