#pragma once

#include <memory>
#include <span>
#include <vector>

#include "apdu/core/bytes.h"

namespace sweep {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// Bytes of a file whose copies share what is the same: a copy costs a pointer for each block.
class Content {
  public:
    Content() = default;
    explicit Content(ByteView bytes) { write(0, bytes); }

    [[nodiscard]] std::size_t size() const { return size_; }
    // As many bytes as there are from `offset` on, at most out.size(); gives how many.
    std::size_t read(std::size_t offset, std::span<Byte> out) const;
    void write(std::size_t offset, ByteView data);
    void resize(std::size_t size);

  private:
    Byte* ownBlock(std::size_t index);

    std::vector<std::shared_ptr<Bytes>> blocks_;
    std::size_t size_ = 0;
};

}  // namespace sweep
