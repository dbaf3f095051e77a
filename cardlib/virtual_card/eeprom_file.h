#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "apdu/core/bytes.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// What a virtual card holds, twice in one file of fixed size: each write goes over the older copy, so that one of them
// is always whole, and costs one flush of data that has its place already. A copy: "ZVC1" · number 8 · length 4 ·
// SM3 of all the others 32 · image; numbers big-endian.
class EepromFile {
  public:
    explicit EepromFile(std::filesystem::path file) : file_(std::move(file)) {}
    ~EepromFile();
    EepromFile(EepromFile&& other) noexcept;
    EepromFile& operator=(EepromFile&& other) noexcept;

    // The newest whole copy; nothing when there is none.
    std::optional<Bytes> read();
    // On the disk when this returns true; errno says why it is not.
    bool write(ByteView image);

    [[nodiscard]] const std::filesystem::path& path() const { return file_; }

  private:
    bool make(ByteView image);
    [[nodiscard]] std::optional<Bytes> copyAt(std::size_t which, std::uint64_t& number) const;

    std::filesystem::path file_;
    int descriptor_ = -1;
    std::size_t space_ = 0;      // bytes of one copy
    std::uint64_t newest_ = 0;   // number of the newest copy
    std::size_t newestAt_ = 0;   // which of the two it is
};

}  // namespace cardlib
