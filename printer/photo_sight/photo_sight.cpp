#include "printer/photo_sight/photo_sight.h"

#include <algorithm>
#include <cmath>

#include "printer/face/picture_file.h"
#include "printer/photo_sight/jpeg_quality.h"
#include "printer/photo_sight/measurements.h"
#include "printer/photo_sight/photo_view.h"

namespace printer {
namespace {

constexpr int workingSide = 1000;  // the copy that is measured has at least this, when the picture has
constexpr double hairRoom = 0.6;   // more of the finished photo's height above it, to find the top of the hair

}  // namespace

PhotoSight::PhotoSight(PhotoLimits limits, FaceFinder finder) : limits_(std::move(limits)), finder_(std::move(finder)) {}

Result<PhotoSight> PhotoSight::open(const PhotoLimits& limits) {
    return FaceFinder::open(limits).map([&](FaceFinder finder) { return PhotoSight(limits, std::move(finder)); });
}

Result<SeenPhoto> PhotoSight::see(ByteView file) const {
    const auto size = announcedSize(file, {limits_.maxBytes, limits_.maxPixels, limits_.maxScans});
    if (!size) return tl::unexpected(size.error());
    auto picture = unpackPicture(file, *size, shrinkTo(std::max(size->width(), size->height()), workingSide));
    if (!picture) return tl::unexpected(picture.error());
    SeenPhoto seen{*size, *size == finishedSize(), {}, {}, {}};
    seen.values = {{"width", double(size->width())},
                   {"height", double(size->height())},
                   {"compression", double(jpegQuality(file))}};
    locate(*picture, seen);
    if (!seen.face) return seen;
    // A small face in a large picture is measured on a larger copy: at half the finished scale at least.
    if (const double coarsest = seen.window.toPicture.scale() * 2; picture->shrink > std::max(coarsest, 1.01)) {
        picture = unpackPicture(file, *size, shrinkTo(coarsest, 1));
        if (!picture) return tl::unexpected(picture.error());
    }
    measure(*picture, seen);
    return seen;
}

void PhotoSight::locate(const UnpackedPicture& picture, SeenPhoto& seen) const {
    const auto faces = finder_.find(picture.copy);
    seen.values["faces"] = double(faces.size());
    if (faces.size() != 1) return;
    const auto& eyes = faces.front().eyes;
    seen.values["eyes"] = double(eyes.size());
    if (eyes.size() != 2) return;
    FacePlace face{eyes[0] * picture.shrink, eyes[1] * picture.shrink, 0};
    face.hairAbove = hairAbove(picture, face);
    seen.values["tilt"] = std::abs(face.tilt());
    if (!seen.finished) seen.window = planCrop(face, picture.size, limits_);
    seen.face = face;
}

// Looked for in a window with the face as a finished photo has it, and more above.
double PhotoSight::hairAbove(const UnpackedPicture& picture, const FacePlace& face) const {
    const double distance = limits_.faceWidth / limits_.faceWidthPerEyeDistance;
    const double more = limits_.height * hairRoom;
    const FaceInView view{limits_.width / 2.0, limits_.height / 2.0 + more, distance, limits_.faceWidth};
    const Similarity toPicture = moved({view.x, view.y}, face.middle(), face.eyeDistance() / distance, face.tilt());
    const QSize window(limits_.width, int(limits_.height + more));
    const auto top = hairTop(picture.colours(toPicture, window), picture.inside(toPicture, window), view);
    return top ? (view.y - *top) * toPicture.scale() : face.eyeDistance() * limits_.hairAbovePerEyeDistance;
}

void PhotoSight::measure(const UnpackedPicture& picture, SeenPhoto& seen) const {
    const double scale = 1 / seen.window.toPicture.scale();
    const QPointF middle = seen.window.toPicture.inverse()(seen.face->middle());
    const double distance = seen.face->eyeDistance() * scale;
    const FaceInView face{middle.x(), middle.y(), distance, distance * limits_.faceWidthPerEyeDistance};
    const cv::Mat colours = picture.colours(seen.window.toPicture, finishedSize());
    const cv::Mat grey = greyOf(colours);
    const Background background = backgroundOf(colours, face);
    const Exposure exposure = exposureOf(grey, face);
    seen.values.merge(std::map<std::string, double>{{"face_width", face.width},
                                                    {"head_top", std::max(0.0, face.y - seen.face->hairAbove * scale)},
                                                    {"eye_line", limits_.height - face.y},
                                                    {"centre", face.x},
                                                    {"background", background.brightness},
                                                    {"evenness", background.spread},
                                                    {"sharpness", sharpnessOf(grey, face)},
                                                    {"exposure", exposure.median},
                                                    {"burnt", exposure.burnt},
                                                    {"resolution", limits_.width / scale}});
    if (!seen.finished) seen.values["margin"] = std::max(0.0, seen.window.missing);
}

}  // namespace printer
