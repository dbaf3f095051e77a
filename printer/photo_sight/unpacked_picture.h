#pragma once

#include <QImage>
#include <opencv2/core.hpp>

#include "printer/core/error.h"
#include "printer/photo_sight/similarity.h"

namespace printer {

// A picture unpacked at some part of its size.
struct UnpackedPicture {
    QSize size;         // of the picture
    double shrink = 1;  // its pixels to one of the copy
    QImage copy;

    // What a window shows of it: as viewOf() and insideOf(), with a window onto the picture's own pixels.
    [[nodiscard]] cv::Mat colours(const Similarity& toPicture, QSize window) const;
    [[nodiscard]] cv::Mat inside(const Similarity& toPicture, QSize window) const;
};

// The strongest of the decoder's own shrinkings (1, 2, 4, 8) that leaves `wanted` pixels of `whole`.
int shrinkTo(double whole, double wanted);

// Shrunk by so much, or by more when the copy would have more than 24 million pixels. Error: portraitUnreadable.
Result<UnpackedPicture> unpackPicture(ByteView file, QSize size, int shrink);

}  // namespace printer
