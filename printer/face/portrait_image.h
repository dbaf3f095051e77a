#pragma once

#include <QImage>

#include "printer/face/portrait.h"

namespace printer {

// Unpacked, trimmed to the shape of 358 × 441, sRGB: colours of another profile are converted.
QImage portraitImage(const Portrait& portrait);

}  // namespace printer
