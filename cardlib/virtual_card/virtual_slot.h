#pragma once

#include <chrono>
#include <string>

#include "cardlib/virtual_card/card_store.h"
#include "cardlib/virtual_card/line/faulty_line.h"
#include "cardlib/virtual_card/trace_file.h"
#include "cardlib/virtual_card/vpcd_link.h"

namespace cardlib {

struct SlotOptions {
    std::string host = "127.0.0.1";
    int port = 35963;
    // A feeder: a card that was written gives way to the next blank when the host lets go of it, that is, resets it
    // and cuts its power at once (SCARD_RESET_CARD, then SCARD_UNPOWER_CARD) and is still there itself a moment later.
    // More a feeder cannot know: it sees power and commands, not what they made. A reset alone, a host or service
    // that died, and the power that pcscd takes away some time after the last user let a card lie where it is.
    bool stack = false;
    LineOptions line{};
};

// One slot of the vpcd reader with a card in it or none: what the reader says goes to the card, what the
// control socket says moves cards.
class VirtualSlot {
  public:
    VirtualSlot(CardStore& store, const SlotOptions& options)
        : store_(store), options_(options), line_(options.line) {}

    // What shall go wrong, commands counted since a card was put in; where every exchange is written.
    void add(const std::vector<Fault>& faults) { line_.add(faults); }
    Result<void> traceTo(const std::filesystem::path& file) { return trace_.open(file); }

    // Puts the card of the store in. Error: the store's.
    Result<void> start();
    // Connects when a card lies in the slot and the reader is there; moves a card that was let go. To be called ten
    // times a second. Error: the store's.
    Result<void> keepConnected();
    [[nodiscard]] int socket() const { return link_.socket(); }
    // Answers one message of the reader. Errors: the store's (the disk is full): the card is gone then;
    // traceNotWritten.
    Result<void> serveReader();

    // One line of the control protocol: insert [SERIAL], remove, swap, pull N (take the card away at the Nth
    // command from now), fault SCRIPT (instead of what has not gone wrong yet; commands counted from now), state.
    // Answers one line: JSON state, or "error …".
    std::string control(const std::string& line);
    // line_us and write_us: what the exchanges until now took by the clock of line and EEPROM; wall_us: from the
    // first command of the card that lies there to its last answer, by ours.
    [[nodiscard]] std::string state() const;

  private:
    using Clock = std::chrono::steady_clock;

    void remove();
    void removeByHand();
    Result<void> put(Result<KeptCard> card);
    Result<void> putBack();
    Result<void> givePower();
    Result<void> answerCommand(ByteView command, Clock::time_point arrived);
    Result<void> deliver(const FaultyLine::Exchange& exchange, Clock::time_point arrived);
    Result<void> powerOff();
    Result<void> obey(const std::string& verb, const std::string& rest);

    CardStore& store_;
    SlotOptions options_;
    FaultyLine line_;
    TraceFile trace_;
    VpcdLink link_;
    KeptCard card_;
    LineTime time_;
    bool inserted_ = false;
    bool powered_ = false;
    bool seen_ = false;  // powered by the reader since it is in
    bool used_ = false;     // commands came since power was given or the card reset
    bool written_ = false;  // since it was put in
    bool byHand_ = false;  // a card that was put back stays until it is taken
    Clock::time_point firstCommand_{}, lastCommand_{};
    Clock::time_point readyAt_{};                 // a hand takes this long
    std::optional<Clock::time_point> resetAt_;     // after use
    std::optional<Clock::time_point> nextCardAt_;  // the host let go
};

}  // namespace cardlib
