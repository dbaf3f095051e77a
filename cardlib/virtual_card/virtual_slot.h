#pragma once

#include <chrono>
#include <string>

#include "cardlib/virtual_card/card_store.h"
#include "cardlib/virtual_card/vpcd_link.h"

namespace cardlib {

struct SlotOptions {
    std::string host = "127.0.0.1";
    int port = 35963;
    bool stack = false;  // a card that was written is replaced by the next blank when it loses power
    std::uint64_t pullAfter =
        0;  // takes the card away at this command, counted since it was inserted; 0: never
};

// One slot of the vpcd reader with a card in it or none: what the reader says goes to the card, what the
// control socket says moves cards.
class VirtualSlot {
  public:
    VirtualSlot(CardStore& store, SlotOptions options) : store_(store), options_(std::move(options)) {}

    // Puts the card of the store in. Error: the store's.
    Result<void> start();
    // Connects when a card lies in the slot and the reader is there. To be called now and then.
    void keepConnected();
    [[nodiscard]] int socket() const { return link_.socket(); }
    // Answers one message of the reader. Error: the store's (the disk is full): the card is mute then.
    Result<void> serveReader();

    // One line of the control protocol: insert [SERIAL], remove, swap, pull N (take the
    // card away at the Nth command from now), state. Answers one line: JSON state,
    // or "error …".
    std::string control(const std::string& line);
    [[nodiscard]] std::string state() const;

  private:
    void remove();
    void removeByHand();
    Result<void> put(Result<KeptCard> card);
    Result<void> answerCommand(ByteView command);
    Result<void> powerOff();

    CardStore& store_;
    SlotOptions options_;
    VpcdLink link_;
    KeptCard card_;
    bool inserted_ = false;
    bool powered_ = false;
    bool written_ = false;
    bool byHand_ = false;  // a card that was put back stays until it is taken
    std::uint64_t commands_ = 0;
    std::chrono::steady_clock::time_point readyAt_{};  // a hand takes this long
};

}  // namespace cardlib
