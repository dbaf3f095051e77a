#pragma once

#include "app/desk/services/given_picture.h"

class QMimeData;

namespace app {

// Whether what is pasted or dropped is a picture: pixels, or one file.
bool hasPicture(const QMimeData* data);

// That file, or the pixels; none when there is neither.
GivenPicture pictureOf(const QMimeData* data);

}  // namespace app
