#include "tests/sweep/content.h"

#include <algorithm>

namespace sweep {
namespace {

constexpr std::size_t blockSize = 4096;

}  // namespace

Byte* Content::ownBlock(std::size_t index) {
    auto& block = blocks_[index];
    if (block.use_count() > 1) block = std::make_shared<Bytes>(*block);
    return block->data();
}

std::size_t Content::read(std::size_t offset, std::span<Byte> out) const {
    const std::size_t there = offset < size_ ? std::min(out.size(), size_ - offset) : 0;
    for (std::size_t done = 0; done < there;) {
        const std::size_t at = (offset + done) % blockSize, part = std::min(blockSize - at, there - done);
        std::copy_n(blocks_[(offset + done) / blockSize]->data() + at, part, out.data() + done);
        done += part;
    }
    return there;
}

void Content::write(std::size_t offset, ByteView data) {
    if (offset + data.size() > size_) resize(offset + data.size());
    for (std::size_t done = 0; done < data.size();) {
        const std::size_t at = (offset + done) % blockSize, part = std::min(blockSize - at, data.size() - done);
        std::copy_n(data.data() + done, part, ownBlock((offset + done) / blockSize) + at);
        done += part;
    }
}

void Content::resize(std::size_t size) {
    if (size < size_ && size % blockSize != 0) {
        Byte* last = ownBlock(size / blockSize);
        std::fill(last + size % blockSize, last + blockSize, Byte{0});
    }
    blocks_.resize((size + blockSize - 1) / blockSize);
    for (auto block = blocks_.rbegin(); block != blocks_.rend() && !*block; ++block)
        *block = std::make_shared<Bytes>(blockSize);
    size_ = size;
}

}  // namespace sweep
