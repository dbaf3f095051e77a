#pragma once

#include "apdu/channel/transport.h"

namespace apdu {

// Answers 61xx by GET RESPONSE until all is there, or as much as the command's Le asks for (ISO/IEC 7816-4:2020,
// 11.8.1; 7816-3:2006, 12.2.4). Bounded: at most 64 rounds and 65,536 bytes. Errors: getResponseEndless, those of the transport below.
class GetResponseTransport : public Transport {
  public:
    explicit GetResponseTransport(Transport& inner) : inner_(inner) {}
    Result<Bytes> transmit(ByteView command) override;

  private:
    Transport& inner_;
};

}  // namespace apdu
