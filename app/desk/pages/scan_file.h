#pragma once

#include "app/desk/services/given_picture.h"

namespace app {

// What is longer is not even read; what is a little too large is told by whoever knows the station's limit.
constexpr std::size_t mostScanFileBytes = 32 << 20;

// Why the file of a paper's picture is too large; empty when it is not.
QString tooLarge(const PictureFile& file);

}  // namespace app
