#pragma once

#include <cstdint>

#include "apdu/channel/transport.h"
#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"

namespace apdu {

// What went over the line: APDUs sent, command bytes out, response bytes in (status words included).
struct Traffic {
    std::uint64_t apdus = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t bytesIn = 0;
};

// The only way to talk to a card. Whoever makes one holds the card's transaction as long as it lives.
class Session {
  public:
    // atr: the answer to reset of the card behind `transport`, which must outlive the session.
    Session(Transport& transport, Bytes atr);

    // Sends one command; every status word is a response, not an error.
    // Errors: what the transport raises, responseTooShort.
    Result<Response> send(const Command& command);

    [[nodiscard]] const Bytes& atr() const { return atr_; }
    [[nodiscard]] const Traffic& traffic() const { return traffic_; }

  private:
    Transport& transport_;
    Bytes atr_;
    Traffic traffic_;
};

}  // namespace apdu
