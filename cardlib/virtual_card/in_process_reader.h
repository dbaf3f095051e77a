#pragma once

#include <cstdint>
#include <optional>

#include "apdu/channel/transport.h"
#include "cardlib/virtual_card/core/virtual_card.h"

namespace cardlib {

// A virtual card in a reader of this process, in which something goes wrong at any command.
class InProcessReader : public apdu::Transport {
  public:
    enum class Pull {
        beforeCommand,  // not executed, the card is gone
        afterCommand,   // executed, the answer lost, the card is gone
        halfExecuted,   // the power goes in the middle of the write
        garbled,        // executed, the answer arrives with a bit turned; the card stays
    };

    explicit InProcessReader(VirtualCard& card) : card_(card) {}

    // What happens at the command with this number, counted from 1 since the last insert().
    void pullAt(std::uint64_t number, Pull pull) { plan_ = {number, pull}; }
    // Puts the card back in: a reset.
    void insert();
    [[nodiscard]] std::uint64_t commands() const { return count_; }
    [[nodiscard]] bool pulled() const { return pulled_; }

    // Error: cardRemoved.
    apdu::Result<Bytes> transmit(ByteView command) override;

  private:
    struct Plan {
        std::uint64_t number;
        Pull pull;
    };
    apdu::Result<Bytes> garble(ByteView command);

    VirtualCard& card_;
    std::optional<Plan> plan_;
    std::uint64_t count_ = 0;
    bool pulled_ = false;
};

}  // namespace cardlib
