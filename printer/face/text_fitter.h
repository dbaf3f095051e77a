#pragma once

#include <string>
#include <vector>

#include "printer/face/glyph_proof.h"
#include "printer/face/layout.h"

namespace printer {

// One line of a text, in the size at which the whole fits.
struct FittedLine {
    std::u32string text;
    double width = 0;  // pixels, shaped
};

struct FittedText {
    std::vector<FittedLine> lines;
    Setting setting;
    double lineHeight = 0;  // pixels
    double ascent = 0;
};

// Sets a proved text into its element's box by the element's rule; never cut. refuse: one line at pt. shrink: one line,
// down to min_pt in quarter points. wrap: at most `lines` lines, down to min_pt. Chinese is broken as GB/T 15834 wants,
// numbers and Latin words stay whole, scripts whose letters join break between words only. pixelsPerMm: of the device.
// Error: textTooLong with the element.
Result<FittedText> fitText(const FontStack& fonts, const Element& element, const std::u32string& text,
                           double pixelsPerMm);

}  // namespace printer
