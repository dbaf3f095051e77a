#pragma once

#include <QImage>
#include <optional>
#include <string>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// Pages of PWG raster (PWG 5102.4): sRGB, 8 bits a colour, lossless.
struct RasterPages {
    std::vector<QImage> pages;  // as they are to be read, all of one size
    int dpi = 300;
    int width = 5398, length = 8560;  // of the medium, hundredths of a millimetre; not told by a document
    std::string mediaName;
    std::string sides = "one-sided";  // as IPP names it
};

// sheetBack: how the printer wants the back (pwg-raster-document-sheet-back): normal, flipped, rotated or manual-tumble; the back is
// mirrored or turned for it, and says so in its header. Empty when there is no page, or one is of another size.
Bytes pwgRaster(const RasterPages& pages, const std::string& sheetBack);

// The same again, the backs as they are to be read. Nothing when the bytes are no such document.
std::optional<RasterPages> readPwgRaster(ByteView bytes);

}  // namespace printer
