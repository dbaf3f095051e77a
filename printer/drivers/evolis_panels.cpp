#include "printer/drivers/evolis_panels.h"

#include <algorithm>
#include <array>

namespace printer {
namespace {

constexpr std::size_t dots = 648, lines = 1016, bytesOfLine = dots / 8;
constexpr std::size_t publishedBytesPerBit = 84624;

InkPanel blank(char ink) {
    return {ink, evolisHead.dots, evolisHead.lines, Bytes(dots * lines, 0)};
}

Byte reduced(Byte value, int bits) {
    return static_cast<Byte>(value >> (8 - bits));
}

// All levels spread from 0 to 255.
std::array<Byte, 256> expansion(int bits) {
    std::array<Byte, 256> table{};
    const int highest = (1 << bits) - 1;
    for (int level = 0; level <= highest; ++level)
        table[static_cast<std::size_t>(level)] = static_cast<Byte>(level * 255 / highest);
    return table;
}

// Longest run that one byte of length and the bits left of the first byte can say.
std::size_t longestRun(int bits) {
    return static_cast<std::size_t>((1 << (7 - bits)) * 256 - 1);
}

void compressBits(ByteView line, Bytes& out) {
    std::array<Byte, bytesOfLine> packed{};
    for (std::size_t dot = 0; dot < dots; ++dot)
        packed[dot / 8] |= static_cast<Byte>((line[dot] >> 7) << (7 - dot % 8));
    const auto all = [&](Byte value) { return std::ranges::all_of(packed, [&](Byte byte) { return byte == value; }); };
    if (all(0)) return out.push_back(0x00);
    if (all(0xFF)) return out.push_back(0xFF);
    std::size_t used = bytesOfLine;
    while (packed[used - 1] == 0) --used;
    out.push_back(static_cast<Byte>(used));
    out.insert(out.end(), packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(used));
}

void compressRuns(ByteView line, int bits, Bytes& out) {
    for (std::size_t at = 0; at < dots;) {
        const Byte value = reduced(line[at], bits);
        std::size_t end = at + 1;
        while (end < dots && reduced(line[end], bits) == value) ++end;
        if (end == dots && value == 0) {
            out.insert(out.end(), {0x80, 0x00});
            return;
        }
        const std::size_t run = std::min(end - at, longestRun(bits));
        if (run <= 2) {
            out.insert(out.end(), run, value);
        } else {
            out.push_back(static_cast<Byte>(0x80 | (run / 256) << bits | value));
            out.push_back(static_cast<Byte>(run % 256));
        }
        at += run;
    }
}

// A line of two levels at `at`, which moves on; false when the data are not a line.
bool expandBits(ByteView data, std::size_t& at, Byte* line) {
    const Byte first = data[at++];
    if (first == 0x00) return true;
    if (first == 0xFF) {
        std::fill_n(line, dots, Byte{255});
        return true;
    }
    if (first > bytesOfLine || at + first > data.size()) return false;
    for (std::size_t dot = 0; dot < std::size_t{first} * 8; ++dot)
        line[dot] = (data[at + dot / 8] >> (7 - dot % 8) & 1) != 0 ? 255 : 0;
    at += first;
    return true;
}

bool expandRuns(ByteView data, std::size_t& at, int bits, const std::array<Byte, 256>& values, Byte* line) {
    const auto mask = static_cast<Byte>((1 << bits) - 1);
    for (std::size_t dot = 0; dot < dots;) {
        if (at >= data.size()) return false;
        const Byte first = data[at++];
        const Byte value = values[first & mask];
        if ((first & 0x80) == 0) {
            if ((first & ~mask) != 0) return false;
            line[dot++] = value;
            continue;
        }
        if (at >= data.size()) return false;
        const std::size_t run = data[at++] + std::size_t{256} * static_cast<std::size_t>((first & 0x7F) >> bits);
        if (run == 0) return true;  // the rest of the line stays blank
        if (run > dots - dot) return false;
        std::fill_n(line + dot, run, value);
        dot += run;
    }
    return true;
}

}  // namespace

int evolisBits(int levels) {
    switch (levels) {
        case 2:
            return 1;
        case 32:
            return 5;
        case 64:
            return 6;
        case 128:
            return 7;
        default:
            return 0;
    }
}

std::size_t evolisPanelBytes(int levels) {
    return publishedBytesPerBit * static_cast<std::size_t>(evolisBits(levels));
}

Byte evolisQuantised(Byte value, int levels) {
    const int bits = evolisBits(levels);
    return expansion(bits)[reduced(value, bits)];
}

Bytes evolisPack(const InkPanel& panel, int levels) {
    const int bits = evolisBits(levels);
    Bytes packed(evolisPanelBytes(levels), 0);
    Byte* out = packed.data();
    const Byte* value = panel.values.data();
    // Eight dots fill whole bytes, as many as a dot has bits.
    for (std::size_t group = 0; group < dots * lines / 8; ++group, value += 8) {
        std::uint64_t gathered = 0;
        for (int i = 0; i < 8; ++i) gathered = gathered << bits | reduced(value[i], bits);
        for (int i = bits - 1; i >= 0; --i) *out++ = static_cast<Byte>(gathered >> (8 * i));
    }
    return packed;
}

std::optional<InkPanel> evolisUnpack(char ink, int levels, ByteView data) {
    const int bits = evolisBits(levels);
    if (bits == 0 || data.size() != evolisPanelBytes(levels)) return std::nullopt;
    const auto values = expansion(bits);
    const auto mask = static_cast<std::uint64_t>((1 << bits) - 1);
    InkPanel panel = blank(ink);
    Byte* value = panel.values.data();
    const Byte* in = data.data();
    for (std::size_t group = 0; group < dots * lines / 8; ++group, value += 8) {
        std::uint64_t gathered = 0;
        for (int i = 0; i < bits; ++i) gathered = gathered << 8 | *in++;
        for (int i = 7; i >= 0; --i, gathered >>= bits) value[i] = values[gathered & mask];
    }
    return panel;
}

Bytes evolisCompress(const InkPanel& panel, int levels) {
    Bytes out;
    for (std::size_t line = 0; line < lines; ++line) {
        const ByteView values = ByteView(panel.values).subspan(line * dots, dots);
        levels == 2 ? compressBits(values, out) : compressRuns(values, evolisBits(levels), out);
    }
    return out;
}

std::optional<InkPanel> evolisExpand(char ink, int levels, ByteView data) {
    const int bits = evolisBits(levels);
    if (bits == 0) return std::nullopt;
    const auto values = expansion(bits);
    InkPanel panel = blank(ink);
    std::size_t at = 0;
    for (std::size_t line = 0; line < lines; ++line) {
        Byte* into = panel.values.data() + line * dots;
        if (at >= data.size()) return std::nullopt;
        if (!(bits == 1 ? expandBits(data, at, into) : expandRuns(data, at, bits, values, into))) return std::nullopt;
    }
    return at == data.size() ? std::optional(std::move(panel)) : std::nullopt;
}

}  // namespace printer
