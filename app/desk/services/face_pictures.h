#pragma once

#include <QImage>

#include "printer/face/face_images.h"

namespace app {

struct FacePictures {
    QImage front, back;
};

inline FacePictures picturesOf(const printer::Face& face) {
    const auto& sides = face.images().sides;
    FacePictures pictures;
    if (!sides.empty()) pictures.front = sides.front().composite();
    if (sides.size() > 1) pictures.back = sides[1].composite();
    return pictures;
}

}  // namespace app
