#include "cardlib/virtual_card/line/line_timing.h"

#include <algorithm>

namespace cardlib {
namespace {

using std::chrono::nanoseconds;

constexpr double carrier = 13.56e6;  // fc

nanoseconds seconds(double value) {
    return nanoseconds(static_cast<nanoseconds::rep>(value * 1e9));
}

double etuOf(Timing timing) {
    switch (timing) {
        case Timing::contact9600:
            return 372 / 3.5712e6;
        case Timing::contactFast:
            return 16 / 4e6;
        case Timing::contactless106:
            return 128 / carrier;
        case Timing::contactless424:
            return 32 / carrier;
        case Timing::contactless848:
            return 16 / carrier;
        case Timing::none:
            break;
    }
    return 0;
}

std::size_t blocksFor(std::size_t bytes, std::size_t most) {
    return std::max<std::size_t>(1, (bytes + most - 1) / most);
}

// Blocks that travel in both directions, acknowledgements included.
std::size_t blocksOf(std::size_t command, std::size_t answer, std::size_t most) {
    return 2 * (blocksFor(command, most) + blocksFor(answer, most) - 1);
}

nanoseconds byteProtocolTime(double etu, std::size_t command, std::size_t answer) {
    constexpr std::size_t header = 5, character = 12, turn = 16;
    const bool sends = command > header, receives = answer > 2;
    const std::size_t characters = std::max(header, command) + answer + (sends || receives ? 1 : 0);
    return seconds(etu * static_cast<double>(character * characters + turn * (sends ? 4 : 2)));
}

nanoseconds blockProtocolTime(double etu, std::size_t command, std::size_t answer) {
    constexpr std::size_t most = 254, overhead = 4, character = 12, guard = 22;
    const std::size_t blocks = blocksOf(command, answer, most);
    return seconds(etu * static_cast<double>(character * (command + answer + overhead * blocks) + guard * blocks));
}

nanoseconds airTime(double etu, std::size_t frames, std::size_t bytes) {
    constexpr std::size_t byte = 9, frame = 2;
    return seconds(etu * static_cast<double>(byte * bytes + frame * frames) +
                   1172 / carrier * static_cast<double>(frames));
}

}  // namespace

nanoseconds lineTime(const LineOptions& line, std::size_t command, std::size_t answer) {
    constexpr std::size_t most = 253, overhead = 3;
    if (line.timing == Timing::none) return nanoseconds(0);
    const double etu = etuOf(line.timing);
    if (line.interface == CardInterface::contact)
        return line.protocol == CardProtocol::t0 ? byteProtocolTime(etu, command, answer)
                                                 : blockProtocolTime(etu, command, answer);
    const std::size_t frames = blocksOf(command, answer, most);
    return airTime(etu, frames, command + answer + overhead * frames);
}

nanoseconds slowFrame(std::size_t bytes) {
    return airTime(etuOf(Timing::contactless106), 1, bytes);
}

nanoseconds writeTime(std::size_t bytes) {
    constexpr std::size_t page = 64;
    return std::chrono::milliseconds(2) * ((bytes + page - 1) / page);
}

}  // namespace cardlib
