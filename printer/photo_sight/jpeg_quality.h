#pragma once

#include "apdu/core/bytes.h"

namespace printer {

// 1 to 100, by the quantization table for brightness: the quality for which libjpeg would write the table that is
// nearest (ITU-T T.81, Annex K.1, scaled). 100 for what is no JPEG: it lost nothing.
int jpegQuality(apdu::ByteView file);

}  // namespace printer
