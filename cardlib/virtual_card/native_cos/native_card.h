#pragma once

#include "cardlib/virtual_card/native_cos/card_state.h"

namespace cardlib {

// A card with the native operating system of the design page "The card": files, access conditions, states,
// key tries, line protection, in 3DES or SM4. A product for training, demonstration and tests.
class NativeCard {
  public:
    explicit NativeCard(CardImage image);

    // One command APDU in, one response APDU out, whatever the bytes. Done whole or not at all.
    Bytes process(ByteView command);

    // As cutting and giving power: states, selection and challenge are gone.
    void reset();

    // Direct convention, T=1, historical bytes "ZJ" and the serial (ISO/IEC 7816-3:2006, 8.2).
    [[nodiscard]] Bytes atr() const;

    [[nodiscard]] const CardImage& image() const { return state_.image; }
    // Whether EEPROM was written since this was last asked.
    bool takeChanged();

  private:
    CardState state_;
};

}  // namespace cardlib
