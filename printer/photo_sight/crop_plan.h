#pragma once

#include <QPointF>
#include <QSizeF>

#include "printer/photo/photo_guide.h"
#include "printer/photo/photo_limits.h"
#include "printer/photo_sight/similarity.h"

namespace printer {

// Where a face is in a picture, in its pixels.
struct FacePlace {
    QPointF leftEye, rightEye;  // as seen
    double hairAbove = 0;       // from the line of the eyes to the top of the hair

    [[nodiscard]] QPointF middle() const { return (leftEye + rightEye) / 2; }
    [[nodiscard]] double eyeDistance() const;
    [[nodiscard]] double tilt() const;  // degrees; positive: clockwise as seen
};

// How a finished photo lies in a picture.
struct CropWindow {
    Similarity toPicture;  // from the finished photo's pixels
    double degrees = 0;    // by which the picture is turned back
    double missing = 0;    // how far the window reaches beyond the picture at worst, pixels of the finished photo
};

// The best window that the limits allow: the face as wide and as high as the crop aims at, or else as far from it as the
// picture's edges demand and the limits permit.
CropWindow planCrop(const FacePlace& face, QSizeF picture, const PhotoLimits& limits);

// Where that puts the head of most people.
PhotoGuide guideOf(const PhotoLimits& limits);

}  // namespace printer
