#pragma once

#include <functional>

#include "apdu/channel/transport.h"
#include "apdu/core/hex.h"

namespace test {

// A card that answers by a function of the command and its number, from 1.
class ScriptedCard : public apdu::Transport {
  public:
    using Script = std::function<std::string(const std::string& command, int number)>;
    explicit ScriptedCard(Script script) : script_(std::move(script)) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView command) override {
        return apdu::fromHex(script_(apdu::toHex(command), ++count));
    }
    int count = 0;

  private:
    Script script_;
};

}  // namespace test
