#pragma once

#include <QImage>

#include "printer/face/renderer.h"

namespace app {

struct FacePictures {
    QImage front, back;
};

// A face as the screen shows it.
FacePictures picturesOf(const printer::Face& face);

}  // namespace app
