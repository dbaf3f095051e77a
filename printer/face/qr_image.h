#pragma once

#include <QImage>
#include <string>

#include "printer/core/error.h"

namespace printer {

// As decodeQrPicture(), of a picture in memory. Error: qrUnreadable.
Result<std::string> decodeQrImage(const QImage& image);

}  // namespace printer
