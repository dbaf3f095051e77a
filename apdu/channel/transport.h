#pragma once

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// The one verb: a whole command APDU in, a whole response APDU (with SW1-SW2) out. Everything else decorates
// it.
class Transport {
  public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    // An error means that the card may or may not have executed the command.
    virtual Result<Bytes> transmit(ByteView command) = 0;
};

}  // namespace apdu
