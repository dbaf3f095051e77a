#pragma once

#include "apdu/core/bytes.h"

class QMimeData;

namespace app {

// Whether what is pasted or dropped is a picture: pixels, or one file.
bool hasPicture(const QMimeData* data);

// Its file, or its pixels as a PNG file; empty when it cannot be read, or has more than 64 MiB.
apdu::Bytes pictureOf(const QMimeData* data);

}  // namespace app
