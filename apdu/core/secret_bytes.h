#pragma once

#include <iosfwd>

#include "apdu/core/bytes.h"

namespace apdu {

// Key material: moved, never copied; wiped when it goes; has no way to be printed or compared with ==.
class SecretBytes {
  public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size) : bytes_(size) {}
    ~SecretBytes();

    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;

    // The one copy in; the caller wipes its own.
    static SecretBytes copyOf(ByteView bytes);

    [[nodiscard]] ByteView view() const { return bytes_; }
    [[nodiscard]] std::span<Byte> writable() { return bytes_; }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }

    bool operator==(const SecretBytes&) const = delete;

  private:
    void wipe() noexcept;

    Bytes bytes_;
};

std::ostream& operator<<(std::ostream&, const SecretBytes&) = delete;

// Overwrites memory in a way the compiler may not drop.
void wipe(std::span<Byte> bytes) noexcept;

}  // namespace apdu
