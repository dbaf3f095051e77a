#pragma once

#include <optional>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// A command APDU as an immutable value (ISO/IEC 7816-4:2020, 5.1). How it is framed (case 1 to 4, short or
// extended length) is encode()'s business: extended when data exceeds 255 bytes or more than 256 are
// expected. Its data is wiped as it goes: it may be a PIN or a key.
class Command {
  public:
    // data: at most 65,535 bytes. le: number of bytes expected, 1 to 65,536; absent means none.
    Command(Byte cla, Byte ins, Byte p1, Byte p2, Bytes data = {}, std::optional<std::uint32_t> le = {});
    ~Command();
    Command(const Command&) = default;
    Command& operator=(const Command&) = default;
    Command(Command&&) noexcept = default;
    Command& operator=(Command&&) noexcept = default;

    [[nodiscard]] Byte cla() const { return cla_; }
    [[nodiscard]] Byte ins() const { return ins_; }
    [[nodiscard]] Byte p1() const { return p1_; }
    [[nodiscard]] Byte p2() const { return p2_; }
    [[nodiscard]] const Bytes& data() const { return data_; }
    [[nodiscard]] std::optional<std::uint32_t> le() const { return le_; }

    // Header, Lc, data, Le; whoever sends a secret wipes it. Throws std::length_error when data or le exceed what an APDU can say.
    [[nodiscard]] Bytes encode() const;

    // The value that encode() gives these bytes for. Error: commandMalformed.
    static Result<Command> parse(ByteView bytes);

    bool operator==(const Command&) const = default;

  private:
    Byte cla_, ins_, p1_, p2_;
    Bytes data_;
    std::optional<std::uint32_t> le_;
};

}  // namespace apdu
