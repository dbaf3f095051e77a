#include "printer/photo_sight/jpeg_quality.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace printer {
namespace {

using apdu::ByteView;

constexpr std::size_t tableSize = 64;
using Table = std::array<int, tableSize>;

// ITU-T T.81, table K.1, in the zigzag order of a file.
constexpr Table standard{16, 11, 12, 14, 12, 10, 16, 14, 13, 14,  18,  17,  16,  19,  24,  40,  26,  24,  22,  22, 24, 49,
                         35, 37, 29, 40, 58, 51, 61, 60, 57, 51,  56,  55,  64,  72,  92,  78,  64,  68,  87,  69, 55, 56,
                         80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99};

constexpr int startOfScan = 0xDA, quantization = 0xDB;

// The brightness table (number 0) of a DQT segment.
std::optional<Table> tableIn(ByteView segment) {
    while (!segment.empty()) {
        const bool wide = segment[0] >> 4;
        const std::size_t size = 1 + tableSize * (wide ? 2 : 1);
        if (segment.size() < size) return std::nullopt;
        if ((segment[0] & 15) == 0) {
            Table table{};
            for (std::size_t i = 0; i < tableSize; ++i)
                table[i] = wide ? segment[1 + 2 * i] << 8 | segment[2 + 2 * i] : segment[1 + i];
            return table;
        }
        segment = segment.subspan(size);
    }
    return std::nullopt;
}

std::optional<Table> brightnessTable(ByteView file) {
    if (file.size() < 2 || file[0] != 0xFF || file[1] != 0xD8) return std::nullopt;
    for (std::size_t at = 2; at + 4 <= file.size() && file[at] == 0xFF;) {
        const int marker = file[at + 1];
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        const std::size_t length = static_cast<std::size_t>(file[at + 2] << 8 | file[at + 3]);
        if (marker == startOfScan || length < 2 || at + 2 + length > file.size()) return std::nullopt;
        if (marker == quantization)
            if (const auto table = tableIn(file.subspan(at + 4, length - 2))) return table;
        at += 2 + length;
    }
    return std::nullopt;
}

long distance(const Table& table, int quality) {
    const int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    long sum = 0;
    for (std::size_t i = 0; i < tableSize; ++i)
        sum += std::abs(table[i] - std::clamp((standard[i] * percent + 50) / 100, 1, 255));
    return sum;
}

}  // namespace

int jpegQuality(ByteView file) {
    const auto table = brightnessTable(file);
    if (!table) return 100;
    int best = 100;
    for (int quality = 99; quality >= 1; --quality)
        if (distance(*table, quality) < distance(*table, best)) best = quality;
    return best;
}

}  // namespace printer
