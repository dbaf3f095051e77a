#pragma once

#include "cardlib/virtual_card/line/byte_protocol.h"
#include "cardlib/virtual_card/core/virtual_card.h"

namespace cardlib {

// What an exchange took by the clock of line and EEPROM, not by ours.
struct LineTime {
    std::chrono::nanoseconds line{0}, write{0};
};

// What came of one command.
struct Exchanged {
    Bytes answer;
    std::size_t written = 0;  // bytes of EEPROM
    LineTime time;
};

// Interface, protocol and time between a reader and the card.
class CardLine {
  public:
    explicit CardLine(const LineOptions& options = {}) : options_(options) {}

    [[nodiscard]] Bytes atr(const VirtualCard& card) const {
        return answerToReset(card.historicalBytes(), options_);
    }
    // A command as the reader's driver passes it: in T=0 a TPDU, else an APDU.
    Exchanged exchange(VirtualCard& card, ByteView command);
    void reset(VirtualCard& card);

    [[nodiscard]] const LineOptions& options() const { return options_; }

  private:
    Bytes answerOf(VirtualCard& card, ByteView command);

    LineOptions options_;
    ByteProtocol bytes_;
};

}  // namespace cardlib
