#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <functional>
#include <variant>

#include "apdu/core/bytes.h"

namespace app {

// A picture that was chosen, pasted or dropped: a file, or pixels.
using GivenPicture = std::variant<QString, QImage>;

struct PictureFile {
    apdu::Bytes content;  // a file's as it is, pixels as PNG; empty when it cannot be read or is too large
    std::size_t size = 0;
};

// Reads it beside the screen, for a share is slow and pixels take their time. then: called on the screen's thread, later, if the asker is
// still there. most: bytes of a file.
void readPicture(QObject* asker, const GivenPicture& given, std::size_t most, std::function<void(const PictureFile&)> then);

}  // namespace app
