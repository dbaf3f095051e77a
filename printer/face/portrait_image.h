#pragma once

#include <QImage>

#include "printer/face/portrait.h"

namespace printer {

// Unpacked, trimmed to the shape of 358 × 441, RGB.
QImage portraitImage(const Portrait& portrait);

}  // namespace printer
