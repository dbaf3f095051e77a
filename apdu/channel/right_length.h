#pragma once

#include "apdu/channel/transport.h"

namespace apdu {

// Sends a command again, once, with the Le that a 6Cxx asks for (ISO/IEC 7816-4:2020, 5.6).
class RightLengthTransport : public Transport {
  public:
    explicit RightLengthTransport(Transport& inner) : inner_(inner) {}
    Result<Bytes> transmit(ByteView command) override;

  private:
    Transport& inner_;
};

}  // namespace apdu
