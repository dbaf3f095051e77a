#pragma once

#include "apdu/core/bytes.h"

namespace printer {

// Whether the bytes are whole pages of compressed PWG raster (PWG 5102.4, "RaS2") in 24 bits a pixel, at most `mostDots` wide and high.
// Asked before the library reads them: it takes the memory that a header wants.
bool arePwgPages(apdu::ByteView bytes, unsigned mostDots);

}  // namespace printer
