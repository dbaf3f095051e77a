#pragma once

#include <string>

#include "printer/core/error.h"

namespace printer {

// What the picture of a paper may be at most.
struct ScanBounds {
    std::size_t bytes = 0;
    std::int64_t pixels = 0;
    std::size_t scans = 0;  // of a progressive JPEG
};

struct ScanFacts {
    std::string format;  // "jpeg" or "png"
    int width = 0, height = 0;
};

// A JPEG or PNG file that unpacks. Its size is looked at before anything is unpacked. Errors: portraitMissing (no bytes),
// portraitTooLarge (says which it has), portraitUnreadable.
Result<ScanFacts> acceptScan(ByteView file, const ScanBounds& bounds);

}  // namespace printer
