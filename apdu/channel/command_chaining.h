#pragma once

#include "apdu/channel/transport.h"

namespace apdu {

// Cuts a command whose data exceed 255 bytes into a chain of short ones (CLA bit 5; ISO/IEC
// 7816-4:2020, 5.3.3), for cards and readers without extended length. A link that is not answered 9000 ends
// the chain; its answer is the answer.
class ChainingTransport : public Transport {
  public:
    explicit ChainingTransport(Transport& inner) : inner_(inner) {}
    Result<Bytes> transmit(ByteView command) override;

  private:
    Transport& inner_;
};

}  // namespace apdu
