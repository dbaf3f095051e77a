#pragma once

#include <QRectF>
#include <string>
#include <vector>

#include "printer/face/glyph_proof.h"
#include "printer/face/layout.h"

namespace printer {

// One line of a text, in the size at which the whole fits.
struct FittedLine {
    std::u32string text;
    double width = 0;  // pixels
};

struct FittedText {
    std::vector<FittedLine> lines;
    double pixels = 0;      // font size
    double lineHeight = 0;  // pixels
    double ascent = 0;
};

// Sets a proved text into its element's box: wrapped to at most `lines`, shrunk in quarter points to
// `min_pt`; never cut. pixelsPerMm: of the device. Error: textTooLong with the element.
Result<FittedText> fitText(const FontStack& fonts, const Element& element, const std::u32string& text,
                           double pixelsPerMm);

// Width of a text in pixels, each character in the family that has it.
double advanceOf(const FontStack& fonts, std::u32string_view text, double pixels, bool bold);

}  // namespace printer
