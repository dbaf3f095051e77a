#pragma once

#include "cardlib/virtual_card/native_cos/card_state.h"
#include "cardlib/virtual_card/core/virtual_card.h"

namespace cardlib {

// A card with the native operating system of the design page "The card": files, access conditions, states,
// key tries, line protection, in 3DES or SM4.
class NativeCard : public VirtualCard {
  public:
    explicit NativeCard(CardImage image);

    Bytes process(ByteView command) override;
    void tear(ByteView command) override;
    void reset() override;

    // "ZJ" and the serial.
    [[nodiscard]] Bytes historicalBytes() const override;
    [[nodiscard]] Bytes serial() const override { return state_.image.serial; }
    [[nodiscard]] Bytes eeprom() const override { return serializeCard(state_.image); }
    std::size_t takeWritten() override;
    [[nodiscard]] std::unique_ptr<VirtualCard> copyOnto(const Bytes& serial) const override;

    [[nodiscard]] const CardImage& image() const { return state_.image; }

  private:
    CardState state_;
    std::size_t written_ = 0;
};

}  // namespace cardlib
