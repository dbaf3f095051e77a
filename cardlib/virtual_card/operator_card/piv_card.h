#pragma once

#include <utility>

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"
#include "cardlib/virtual_card/core/virtual_card.h"
#include "cardlib/virtual_card/operator_card/operator_image.h"

namespace cardlib {

// An operator's card: of a PIV card (NIST SP 800-73-4 part 2) what signing in asks for. SELECT, GET DATA of the certificate for
// authentication, VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER, GENERAL AUTHENTICATE with 9A, GET RESPONSE.
class PivCard : public VirtualCard {
  public:
    explicit PivCard(OperatorImage image) : image_(std::move(image)) {}

    Bytes process(ByteView command) override;
    // A try that was counted stays counted; a PIN is the old one.
    void tear(ByteView command) override;
    void reset() override;
    [[nodiscard]] Bytes historicalBytes() const override;
    [[nodiscard]] Bytes serial() const override { return image_.serial; }
    [[nodiscard]] Bytes eeprom() const override { return serializeOperatorCard(image_); }
    std::size_t takeWritten() override { return std::exchange(written_, 0); }
    // The certificate can be copied by anybody; the key cannot: a forger's copy has another.
    [[nodiscard]] std::unique_ptr<VirtualCard> copyOnto(const Bytes& serial) const override;

    [[nodiscard]] const OperatorImage& image() const { return image_; }

  private:
    apdu::Response execute(const apdu::Command& command);
    apdu::Response select(const apdu::Command& command);
    apdu::Response getData(const apdu::Command& command) const;
    apdu::Response verify(const apdu::Command& command);
    apdu::Response changeReference(const apdu::Command& command);
    apdu::Response resetRetryCounter(const apdu::Command& command);
    apdu::Response authenticate(const apdu::Command& command) const;
    apdu::Response getResponse(const apdu::Command& command);
    // 256 bytes at most; what is left waits.
    apdu::Response inParts(apdu::Response whole);
    apdu::Response compare(ReferenceData& kept, ByteView tried);
    void write(ReferenceData& kept, ByteView value);

    OperatorImage image_;
    Bytes waiting_;
    bool selected_ = false, verified_ = false;
    std::size_t written_ = 0;
};

}  // namespace cardlib
