#pragma once

#include "printer/core/error.h"

namespace printer {

// A portrait that passed the gate: JPEG or PNG as it came, known to be readable and of a right size.
struct Portrait {
    Bytes picture;
    int width = 0, height = 0;  // pixels
};

// picture: a file of at most 5 MiB. Sizes: 358 × 441 (as for the resident identity card) or one inch at 300
// dpi, 295 × 413, whose lower edge is trimmed to the same shape; as the picture is seen, with a turn that EXIF
// orders. The size is looked at before anything is unpacked. Errors: portraitMissing (no bytes), portraitTooLarge, portraitUnreadable, portraitWrongSize (says
// which it has).
Result<Portrait> acceptPortrait(Bytes picture);

// For the chip: JPEG, 179 × 220, in the best quality that takes at most `limit` bytes. Error:
// portraitIncompressible.
Result<Bytes> chipPhoto(const Portrait& portrait, std::size_t limit);

}  // namespace printer
