#pragma once

#include <QImage>
#include <opencv2/core.hpp>

#include "printer/photo_sight/similarity.h"

namespace printer {

// The picture's pixels as OpenCV takes them, copied. Colours: R, G, B.
cv::Mat greyOf(const QImage& picture);
cv::Mat greyOf(const cv::Mat& colours);
cv::Mat coloursOf(const QImage& picture);

// What `picture` (grey or colours) shows through a window of `size`; toPicture takes the window's pixels to the picture's. Beyond
// its edges the picture goes on as at the edge. What gets smaller is averaged first, so that fine patterns stay quiet.
cv::Mat viewOf(const cv::Mat& picture, const Similarity& toPicture, cv::Size size);

// True in a pixel of the window where the picture is.
cv::Mat insideOf(cv::Size picture, const Similarity& toPicture, cv::Size size);

}  // namespace printer
