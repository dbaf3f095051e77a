#pragma once

#include "apdu/channel/transport.h"
#include "tests/sweep/trouble.h"

namespace sweep {

// A card in a reader, where the planned fault happens at its command.
class SweptReader : public apdu::Transport {
  public:
    SweptReader(cardlib::VirtualCard& card, Trouble& trouble) : card_(card), trouble_(trouble) { card_.reset(); }

    // Error: cardRemoved.
    apdu::Result<Bytes> transmit(ByteView command) override {
        const auto fault = trouble_.beforeCommand(command);
        if (!gone_ && fault == Fault::answerLost) card_.process(command);
        if (!gone_ && fault == Fault::halfExecuted) card_.tear(command);
        gone_ = gone_ || fault == Fault::beforeSending || fault == Fault::answerLost || fault == Fault::halfExecuted;
        if (gone_) return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "swept reader", 0});
        Bytes answer = card_.process(command);
        if (fault == Fault::garbled) answer[answer.size() / 2] ^= 0x20;
        trouble_.afterCommand();
        return answer;
    }

  private:
    cardlib::VirtualCard& card_;
    Trouble& trouble_;
    bool gone_ = false;
};

}  // namespace sweep
