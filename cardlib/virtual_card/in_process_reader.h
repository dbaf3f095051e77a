#pragma once

#include "apdu/channel/transport.h"
#include "cardlib/virtual_card/line/faulty_line.h"

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

    explicit InProcessReader(VirtualCard& card, const LineOptions& options = {}) : card_(card), line_(options) {}

    // What happens at the command with this number, counted from 1 since the last insert().
    void pullAt(std::uint64_t number, Pull pull);
    void add(const std::vector<Fault>& faults) { line_.add(faults); }
    // Puts the card back in: a reset. What has not gone wrong until now does not any more.
    void insert();
    [[nodiscard]] std::uint64_t commands() const { return line_.commands(); }
    [[nodiscard]] bool pulled() const { return pulled_; }
    // Of the card that lies there, on its line.
    [[nodiscard]] Bytes atr() const { return line_.line().atr(*card()); }

    // Errors: cardRemoved; transmissionFailed, when the card is mute.
    apdu::Result<Bytes> transmit(ByteView command) override;

  private:
    [[nodiscard]] VirtualCard* card() const { return other_ ? other_.get() : &card_; }

    VirtualCard& card_;
    std::unique_ptr<VirtualCard> other_;  // the content on another chip
    FaultyLine line_;
    bool pulled_ = false;
};

}  // namespace cardlib
