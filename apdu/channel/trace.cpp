#include "apdu/channel/trace.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "apdu/core/hex.h"

namespace apdu {
namespace {

constexpr std::size_t header = 4, beforeData = 5;
constexpr std::string_view resetLine = "> reset";

// The bytes of a line that begins so; nothing when it does not, or is no hexadecimal.
std::optional<Bytes> lineBytes(const std::string& line, char mark) {
    if (line == resetLine && mark == '>') return Bytes{};
    if (line.size() < 3 || line[0] != mark || line[1] != ' ') return std::nullopt;
    if (mark == '<' && line == "< -") return Bytes{};
    const auto bytes = fromHex(std::string_view(line).substr(2));
    return bytes ? std::optional(*bytes) : std::nullopt;
}

// The last block of a sector holds its keys: sectors of four blocks, above block 127 of sixteen (MF1S70, 8.6).
bool isTrailer(std::size_t block) {
    return block < 128 ? block % 4 == 3 : block % 16 == 15;
}

// LOAD KEYS and the writing of a sector's keys, and what brings a PIN.
bool carriesKey(const Bytes& command) {
    const std::size_t place = command[2] << 8 | command[3];
    if (command[0] == 0xFF) return command[1] == 0x82 || (command[1] == 0xD6 && isTrailer(place));
    return command[1] == 0x20 || command[1] == 0x24 || command[1] == 0x2C;
}

}  // namespace

Bytes traced(ByteView command) {
    Bytes kept(command.begin(), command.end());
    if (kept.size() > beforeData && carriesKey(kept))
        std::fill(kept.begin() + static_cast<std::ptrdiff_t>(beforeData), kept.end(), Byte{0});
    return kept;
}

std::string toText(const std::vector<Exchange>& trace) {
    std::string text;
    for (const auto& exchange : trace)
        text += (exchange.command.empty() ? std::string(resetLine) : "> " + toHex(exchange.command)) + "\n< " +
                (exchange.answer.empty() ? "-" : toHex(exchange.answer)) + "\n";
    return text;
}

Result<std::vector<Exchange>> parseTrace(std::string_view text) {
    std::vector<Exchange> trace;
    std::istringstream lines{std::string(text)};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool command = number % 2 == 1;
        const auto bytes = lineBytes(line, command ? '>' : '<');
        if (!bytes || (command && bytes->empty() && line != resetLine))
            return fail(Code::traceMalformed, "line " + std::to_string(number));
        command ? trace.push_back({*bytes, {}}) : void(trace.back().answer = *bytes);
    }
    return trace;
}

Result<Bytes> RecordingTransport::transmit(ByteView command) {
    auto answer = inner_.transmit(command);
    trace_.push_back({traced(command), answer.value_or(Bytes{})});
    return answer;
}

void ReplayTransport::passResets() {
    for (; next_ < trace_.size() && trace_[next_].command.empty(); ++next_) atr_ = trace_[next_].answer;
}

Bytes ReplayTransport::atr() {
    passResets();
    return atr_;
}

Result<Bytes> ReplayTransport::transmit(ByteView command) {
    passResets();
    const bool expected = next_ < trace_.size() && trace_[next_].command == traced(command);
    if (!expected || trace_[next_].answer.empty())
        return fail(Code::traceDiffers, "exchange " + std::to_string(next_ + 1));
    return trace_[next_++].answer;
}

Result<Bytes> LoggingTransport::transmit(ByteView command) {
    auto answer = inner_.transmit(command);
    const std::string sent =
        toHex(command.first(std::min(header, command.size()))) + " +" + std::to_string(command.size());
    if (!answer)
        sink_(sent + " -> " + nameOf(answer.error().code));
    else
        sink_(sent + " -> " + std::to_string(answer->size()) + " " +
              toHex(ByteView(*answer).last(std::min<std::size_t>(2, answer->size()))));
    return answer;
}

}  // namespace apdu
