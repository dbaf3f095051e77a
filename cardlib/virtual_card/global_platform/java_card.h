#pragma once

#include "cardlib/virtual_card/core/virtual_card.h"
#include "cardlib/virtual_card/global_platform/java_state.h"

namespace cardlib {

// A Java card (GlobalPlatform 2.3.1) whose load file of permit applets is on it already; SCP02 i = 15 or 55, or
// SCP03 i = 70 with AES-128, 192 or 256.
class JavaCard : public VirtualCard {
  public:
    explicit JavaCard(JavaImage image) { state_.image = std::move(image); }

    Bytes process(ByteView command) override;
    // A Java card writes in transactions: what was not finished is undone at the next reset.
    void tear(ByteView command) override;
    void reset() override { state_.reset(); }
    // "ZJJC" and the serial, which is in the production life cycle data too.
    [[nodiscard]] Bytes historicalBytes() const override;
    [[nodiscard]] Bytes serial() const override { return state_.image.serial; }
    [[nodiscard]] Bytes eeprom() const override { return serializeJavaCard(state_.image); }
    std::size_t takeWritten() override { return std::exchange(written_, 0); }
    [[nodiscard]] std::unique_ptr<VirtualCard> copyOnto(const Bytes& serial) const override;

    [[nodiscard]] const JavaImage& image() const { return state_.image; }

  private:
    apdu::Response execute(const apdu::Command& command);
    apdu::Response select(const apdu::Command& command);
    apdu::Response initializeUpdate(const apdu::Command& command);
    apdu::Response externalAuthenticate(const apdu::Command& command);

    JavaState state_;
    std::size_t written_ = 0;
};

}  // namespace cardlib
