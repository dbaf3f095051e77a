#pragma once

#include <QImage>

#include "printer/core/error.h"

namespace printer {

// What a picture file may be at most.
struct PictureBounds {
    std::size_t bytes = 0;
    std::int64_t pixels = 0;
    std::size_t scans = 0;  // of a JPEG: each takes as long as unpacking the whole picture
};

// The size that a JPEG or PNG file announces, as it is seen: with the turn that EXIF orders. Nothing is unpacked.
// Errors: portraitMissing (no bytes), portraitTooLarge (says which it has), portraitUnreadable.
Result<QSize> announcedSize(ByteView file, const PictureBounds& bounds);

// Unpacked, as it is seen, in sRGB, each side divided by `shrink` (rounded up): a JPEG is unpacked at that size, which for
// 1, 2, 4 and 8 takes less time and memory. Error: portraitUnreadable.
Result<QImage> readPicture(ByteView file, int shrink = 1);

}  // namespace printer
