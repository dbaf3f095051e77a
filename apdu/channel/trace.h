#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "apdu/channel/transport.h"

namespace apdu {

// One exchange as text: "> 00A4…" and "< 9000" on two lines, hexadecimal; "< -" when no answer came. A reset, with
// its answer, is "> reset" and "< 3B…".
struct Exchange {
    Bytes command;  // empty: a reset
    Bytes answer;   // empty: none came
    bool operator==(const Exchange&) const = default;
};

// The command as traces keep it: what it carries of keys in the plain stands as zeros. Those are LOAD KEYS and the
// UPDATE of a sector's keys of a storage card (PC/SC part 3, 3.2.2.1.4 and 9), and the PINs of
// VERIFY, CHANGE REFERENCE DATA and RESET RETRY COUNTER.
Bytes traced(ByteView command);

std::string toText(const std::vector<Exchange>& trace);
// Error: traceMalformed with the line.
Result<std::vector<Exchange>> parseTrace(std::string_view text);

// Keeps every exchange.
class RecordingTransport : public Transport {
  public:
    explicit RecordingTransport(Transport& inner) : inner_(inner) {}
    Result<Bytes> transmit(ByteView command) override;
    [[nodiscard]] const std::vector<Exchange>& trace() const { return trace_; }

  private:
    Transport& inner_;
    std::vector<Exchange> trace_;
};

// Plays a trace back. Fails on the different and on the extra command; finished() tells of the missing ones. Resets
// pass unasked.
// Error: traceDiffers with the number of the exchange.
class ReplayTransport : public Transport {
  public:
    explicit ReplayTransport(std::vector<Exchange> trace) : trace_(std::move(trace)) {}
    Result<Bytes> transmit(ByteView command) override;
    // The answer to the last reset that was played; to the first one of the trace before any command.
    [[nodiscard]] Bytes atr();
    [[nodiscard]] bool finished() const { return next_ == trace_.size(); }

  private:
    void passResets();

    std::vector<Exchange> trace_;
    std::size_t next_ = 0;
    Bytes atr_;
};

// Tells a line for each exchange: header, lengths and status word, never a data field.
class LoggingTransport : public Transport {
  public:
    LoggingTransport(Transport& inner, std::function<void(const std::string&)> sink)
        : inner_(inner), sink_(std::move(sink)) {}
    Result<Bytes> transmit(ByteView command) override;

  private:
    Transport& inner_;
    std::function<void(const std::string&)> sink_;
};

}  // namespace apdu
