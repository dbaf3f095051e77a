#pragma once

#include "cardlib/virtual_card/line/card_line.h"
#include "cardlib/virtual_card/line/fault_script.h"

namespace cardlib {

// A line on which what a script says goes wrong does.
class FaultyLine {
  public:
    enum class Outcome {
        answered,
        silent,  // the card does not answer; it is still there
        gone,    // the card is out of the reader
    };
    struct Exchange {
        Outcome outcome = Outcome::answered;
        Exchanged done;
        std::chrono::milliseconds slower{0};  // that the answer comes later
    };

    explicit FaultyLine(const LineOptions& options = {}) : line_(options) {}

    // Adds what shall go wrong; commands are counted since the card was put in.
    void add(const std::vector<Fault>& faults);
    // The same, counted from the next command.
    void addFromNow(std::vector<Fault> faults);
    // Forgets what has not gone wrong yet; an EEPROM that is worn stays so.
    void forget();

    // A card is put in, whose commands count from 1. The serial its content is on from now, when a fault says so.
    std::optional<Bytes> insert();
    void reset(VirtualCard& card);
    Exchange transmit(VirtualCard& card, ByteView command);

    [[nodiscard]] std::uint64_t commands() const { return count_; }
    [[nodiscard]] const CardLine& line() const { return line_; }

  private:
    std::optional<Fault> due();
    Exchanged exchange(VirtualCard& card, ByteView command);
    Exchange strike(const Fault& fault, VirtualCard& card, ByteView command);

    CardLine line_;
    std::vector<Fault> faults_;
    std::optional<std::uint64_t> wornFrom_;
    std::uint64_t count_ = 0, writes_ = 0;
    bool silent_ = false;
};

}  // namespace cardlib
