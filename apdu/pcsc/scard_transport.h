#pragma once

#include <memory>

#include "apdu/channel/transport.h"
#include "apdu/pcsc/context.h"

namespace apdu {

// A card in a reader, connected and inside a transaction of its own (SCardConnect shared,
// SCardBeginTransaction): no other program speaks between two of our APDUs, yet a monitor may still look.
// At the end the card is reset, so that nobody inherits what was opened on it; then left in power, or unpowered so
// that a stack gives its next one.
class ScardTransport : public Transport {
  public:
    enum class AtEnd { leave, unpower };

    // Errors: cardMissing, cardMute, cardBusy, readerGone, pcscUnavailable.
    static Result<std::unique_ptr<ScardTransport>> connect(PcscContext& context, const std::string& reader);
    ~ScardTransport() override;

    // One SCardTransmit; answers of up to 65,538 bytes. Errors: cardRemoved (also after a reset by others),
    // transmissionFailed and what else checkScard() knows.
    Result<Bytes> transmit(ByteView command) override;

    [[nodiscard]] const Bytes& atr() const { return atr_; }
    // T=0: the card answers 61xx and 6Cxx instead of data (ISO/IEC 7816-3:2006, 12.2).
    [[nodiscard]] bool byteProtocol() const;
    void atEnd(AtEnd what) { atEnd_ = what; }

  private:
    ScardTransport(long card, unsigned long protocol);

    long card_;
    unsigned long protocol_;
    Bytes atr_;
    Bytes buffer_;
    AtEnd atEnd_ = AtEnd::leave;
};

}  // namespace apdu
