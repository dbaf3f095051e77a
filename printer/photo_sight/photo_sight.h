#pragma once

#include <QSize>
#include <map>
#include <optional>
#include <string>

#include "printer/photo_sight/crop_plan.h"
#include "printer/photo_sight/face_finder.h"
#include "printer/photo_sight/unpacked_picture.h"

namespace printer {

// What was measured of a picture: numbers by check, and where the face is, if it is one with both its eyes.
struct SeenPhoto {
    QSize size;
    bool finished = false;  // it has the finished size
    std::map<std::string, double> values;
    std::optional<FacePlace> face;
    CropWindow window;  // through which the face is measured: the whole of a picture of the finished size
};

// Looks at picture files: unpacks no more than is needed, finds the face and measures. For one thread.
class PhotoSight {
  public:
    // Error: photoDetectorMissing.
    static Result<PhotoSight> open(const PhotoLimits& limits);

    // Errors: those of announcedSize() and readPicture().
    [[nodiscard]] Result<SeenPhoto> see(ByteView file) const;

    [[nodiscard]] const PhotoLimits& limits() const { return limits_; }
    [[nodiscard]] QSize finishedSize() const { return {limits_.width, limits_.height}; }

  private:
    PhotoSight(PhotoLimits limits, FaceFinder finder);
    void locate(const UnpackedPicture& picture, SeenPhoto& seen) const;
    [[nodiscard]] double hairAbove(const UnpackedPicture& picture, const FacePlace& face) const;
    void measure(const UnpackedPicture& picture, SeenPhoto& seen) const;

    PhotoLimits limits_;
    FaceFinder finder_;
};

}  // namespace printer
