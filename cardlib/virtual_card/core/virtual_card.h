#pragma once

#include "apdu/core/bytes.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// A card that behaves: a product for training, demonstration and tests. Each family has its folder;
// card_models.h makes them.
class VirtualCard {
  public:
    VirtualCard() = default;
    virtual ~VirtualCard() = default;

    // One command APDU in, one response APDU out, whatever the bytes. Done whole or not at all.
    virtual Bytes process(ByteView command) = 0;
    // The power goes while the card executes: part of what the command writes stands, and there is no answer.
    virtual void tear(ByteView command) = 0;
    // As cutting and giving power: what is not in the EEPROM is gone.
    virtual void reset() = 0;

    // The answer to reset (of a storage card: the one its reader makes up, PC/SC part 3).
    [[nodiscard]] virtual Bytes atr() const = 0;
    // What the factory gave it, unique: the name under which it is kept.
    [[nodiscard]] virtual Bytes serial() const = 0;
    // Everything that survives power, from which restoreCard() makes the same card.
    [[nodiscard]] virtual Bytes eeprom() const = 0;
    // Whether the EEPROM was written since this was last asked, and how many bytes of it.
    virtual std::size_t takeWritten() = 0;

  protected:
    VirtualCard(const VirtualCard&) = default;
    VirtualCard(VirtualCard&&) = default;
    VirtualCard& operator=(const VirtualCard&) = default;
    VirtualCard& operator=(VirtualCard&&) = default;
};

}  // namespace cardlib
