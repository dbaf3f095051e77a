#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// A QR code (ISO/IEC 18004) as modules, dark = true, row by row, without quiet zone.
struct QrCode {
    int size = 0;
    std::vector<bool> modules;
    [[nodiscard]] bool dark(int x, int y) const { return modules[static_cast<std::size_t>(y * size + x)]; }
};

// text: of the alphanumeric alphabet; error correction M, at most version 9 (53 modules). Error: qrTooLarge.
Result<QrCode> encodeQr(const std::string& text);

// The text of the one QR code in a PNG or JPEG picture, as a scanner gives it. Errors: pictureUnreadable,
// qrUnreadable.
Result<std::string> decodeQrPicture(ByteView picture);

}  // namespace printer
