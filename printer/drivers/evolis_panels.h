#pragma once

#include <optional>

#include "printer/job/panels.h"

namespace printer {

// How an Evolis printer is sent one panel (printing page, "Evolis, as published"). Always 648 × 1016 dots.
inline constexpr HeadGeometry evolisHead{648, 1016};

// Bits per dot at 2, 32, 64 or 128 levels: 1, 5, 6, 7; 0 when there is no such number of levels.
int evolisBits(int levels);

// Length of the data of Db at these levels. The dots need less: what is left over is zero.
std::size_t evolisPanelBytes(int levels);
// No compressed panel is longer: every dot a run of its own.
inline constexpr std::size_t evolisLongestCompressed = 2 * 648 * 1016;

// A value of 0 to 255 as it comes out at these levels: what decoding gives again.
Byte evolisQuantised(Byte value, int levels);

// Db: bit-packed, the first dot in the highest bits. levels: one that evolisBits() knows.
Bytes evolisPack(const InkPanel& panel, int levels);
// Nothing when the length is not that of the levels.
std::optional<InkPanel> evolisUnpack(char ink, int levels, ByteView data);

// Dbc. k and o (two levels) by lines, y, m and c by runs.
Bytes evolisCompress(const InkPanel& panel, int levels);
// Nothing when the data end within a line, go beyond one, or do not give every line.
std::optional<InkPanel> evolisExpand(char ink, int levels, ByteView data);

}  // namespace printer
