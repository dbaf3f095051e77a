#include "printer/photo_sight/unpacked_picture.h"

#include "printer/face/picture_file.h"
#include "printer/photo_sight/photo_view.h"

namespace printer {
namespace {

constexpr std::int64_t maxUnpacked = 24'000'000;

Similarity divided(const Similarity& move, double by) {
    return {move.a / by, move.b / by, move.x / by, move.y / by};
}

}  // namespace

cv::Mat UnpackedPicture::colours(const Similarity& toPicture, QSize window) const {
    return viewOf(coloursOf(copy), divided(toPicture, shrink), {window.width(), window.height()});
}

cv::Mat UnpackedPicture::inside(const Similarity& toPicture, QSize window) const {
    return insideOf({copy.width(), copy.height()}, divided(toPicture, shrink), {window.width(), window.height()});
}

int shrinkTo(double whole, double wanted) {
    int shrink = 8;
    while (shrink > 1 && whole / shrink < wanted) shrink /= 2;
    return shrink;
}

Result<UnpackedPicture> unpackPicture(ByteView file, QSize size, int shrink) {
    while (std::int64_t{size.width()} * size.height() / (shrink * shrink) > maxUnpacked) shrink *= 2;
    return readPicture(file, shrink).map([&](QImage image) {
        const double actual = double(size.width()) / image.width();
        return UnpackedPicture{size, actual, std::move(image)};
    });
}

}  // namespace printer
