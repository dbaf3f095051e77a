#pragma once

#include "apdu/core/bytes.h"

namespace printer {

// How many scans (SOS segments) the decoder of a JPEG file would meet; 0 of what is none. A progressive JPEG is unpacked whole once for
// each of them, so that a small file can take very long. Nothing is unpacked.
std::size_t scansIn(apdu::ByteView file);

}  // namespace printer
