#include "printer/photo_sight/photo_view.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace printer {
namespace {

cv::Mat copied(const QImage& image, int type) {
    // OpenCV's constructor takes no const; the copy below is what leaves.
    return cv::Mat(image.height(), image.width(), type, const_cast<uchar*>(image.constBits()),
                   static_cast<std::size_t>(image.bytesPerLine()))
        .clone();
}

cv::Matx23d matrixOf(const Similarity& s) {
    return {s.a, -s.b, s.x, s.b, s.a, s.y};
}

// Pixel centres lie at halves in our geometry and at whole numbers in OpenCV's.
Similarity centred(Similarity s) {
    const QPointF corner = s({0.5, 0.5});
    s.x = corner.x() - 0.5;
    s.y = corner.y() - 0.5;
    return s;
}

}  // namespace

cv::Mat greyOf(const QImage& picture) {
    return copied(picture.convertToFormat(QImage::Format_Grayscale8), CV_8UC1);
}

cv::Mat greyOf(const cv::Mat& colours) {
    cv::Mat grey;
    cv::cvtColor(colours, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

cv::Mat coloursOf(const QImage& picture) {
    return copied(picture.convertToFormat(QImage::Format_RGB888), CV_8UC3);
}

cv::Mat viewOf(const cv::Mat& picture, const Similarity& toPicture, cv::Size size) {
    cv::Mat source = picture;
    Similarity move = toPicture;
    if (const double shrink = toPicture.scale(); shrink > 1.3) {
        const cv::Size smaller(std::max(1, int(std::lround(picture.cols / shrink))),
                               std::max(1, int(std::lround(picture.rows / shrink))));
        cv::resize(picture, source, smaller, 0, 0, cv::INTER_AREA);
        const double factor = double(smaller.width) / picture.cols;
        move = {toPicture.a * factor, toPicture.b * factor, toPicture.x * factor, toPicture.y * factor};
    }
    cv::Mat view;
    cv::warpAffine(source, view, matrixOf(centred(move)), size, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    return view;
}

cv::Mat insideOf(cv::Size picture, const Similarity& toPicture, cv::Size size) {
    cv::Mat inside(size, CV_8UC1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const QPointF at = toPicture({x + 0.5, y + 0.5});
            const bool in = at.x() >= 0 && at.y() >= 0 && at.x() < picture.width && at.y() < picture.height;
            inside.at<uchar>(y, x) = in ? 255 : 0;
        }
    return inside;
}

}  // namespace printer
