#pragma once

#include "apdu/channel/transport.h"

namespace apdu {

// Maps commands to the TPDUs of T=0 (ISO/IEC 7816-3:2006, 12.2): a command without data and answer gets P3 = 00;
// one with both goes without its Le, which GET RESPONSE says afterwards. Extended ones pass as they are.
class ByteProtocolTransport : public Transport {
  public:
    explicit ByteProtocolTransport(Transport& inner) : inner_(inner) {}
    Result<Bytes> transmit(ByteView command) override;

  private:
    Transport& inner_;
};

}  // namespace apdu
