#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "cardlib/virtual_card/core/answer_to_reset.h"

namespace cardlib {

// A card that behaves: a product for training, demonstration and tests. Each family has its folder;
// card_models.h makes them, line/ speaks to them as a reader does.
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

    [[nodiscard]] virtual bool hasContacts() const { return true; }
    // At most 15 bytes, the same on both interfaces; with the chip's serial where the family tells it there.
    [[nodiscard]] virtual Bytes historicalBytes() const = 0;
    // The answer to reset on the contacts in T=1, of a card without contacts the contactless one.
    [[nodiscard]] Bytes atr() const {
        return answerToReset(historicalBytes(), {.interface = hasContacts() ? CardInterface::contact
                                                                             : CardInterface::contactless});
    }
    // What an exchange takes on the air at 106 kbit/s, of a card to which the reader speaks otherwise than in the
    // APDUs that it is given; nothing when the APDUs are what travels.
    [[nodiscard]] virtual std::optional<std::chrono::nanoseconds> airTime(ByteView /*command*/,
                                                                          ByteView /*answer*/) const {
        return std::nullopt;
    }

    // What the factory gave it, unique: the name under which it is kept.
    [[nodiscard]] virtual Bytes serial() const = 0;
    // Everything that survives power, from which restoreCard() makes the same card.
    [[nodiscard]] virtual Bytes eeprom() const = 0;
    // Whether the EEPROM was written since this was last asked, and how many bytes of it.
    virtual std::size_t takeWritten() = 0;
    // The same card at the same moment, on a chip with this serial (10 bytes): with its own serial a snapshot, with
    // another a forger's copy.
    [[nodiscard]] virtual std::unique_ptr<VirtualCard> copyOnto(const Bytes& serial) const = 0;

  protected:
    VirtualCard(const VirtualCard&) = default;
    VirtualCard(VirtualCard&&) = default;
    VirtualCard& operator=(const VirtualCard&) = default;
    VirtualCard& operator=(VirtualCard&&) = default;
};

}  // namespace cardlib
