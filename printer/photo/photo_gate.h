#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printer/core/error.h"
#include "printer/photo/photo_guide.h"

namespace printer {

// One thing measured of a photo, and its limits.
struct PhotoCheck {
    std::string id;  // names its texts in resources/photo/gate.json
    double value = 0;
    std::string unit;
    std::optional<double> min, max;
    bool cropMends = false;  // `crop` puts it right

    // Rounded to a tenth, as it is told.
    [[nodiscard]] bool passed() const;
};

// Where the finished photo lies in the picture: a box around a middle, turned about it clockwise.
struct PhotoBox {
    double x = 0, y = 0, width = 0, height = 0;  // pixels of the picture
    double degrees = 0;
};

struct PhotoReport {
    std::vector<PhotoCheck> checks;  // what could be measured: most of it needs one face with two eyes
    std::optional<PhotoBox> crop;    // of a picture that has not the finished size: what position and size of the head were measured on

    [[nodiscard]] bool passed() const;
};

struct CroppedPhoto {
    Bytes jpeg;          // of the finished size, with its resolution, in sRGB
    PhotoReport report;  // of the finished photo; resolution and compression of what it was cut from
};

// Whether a picture file is a portrait as GA 461 wants it, in numbers; and the crop to it. A picture of the finished size is
// measured as it is; position and size of the head in any other are those that the crop would give it. For one thread. Opened by
// openPhotoGate() of printer/photo_module.
class PhotoGate {
  public:
    PhotoGate() = default;
    PhotoGate(const PhotoGate&) = delete;
    PhotoGate& operator=(const PhotoGate&) = delete;
    virtual ~PhotoGate() = default;

    // file: JPEG or PNG of at most what the limits allow. Errors: portraitMissing, portraitTooLarge, portraitUnreadable.
    [[nodiscard]] virtual Result<PhotoReport> check(ByteView file) const = 0;

    // Errors: as check(); photoNotCropped: the detail names the check that stands against it, and its number: there is not one
    // face, its eyes are not found, or the picture ends too near to it.
    [[nodiscard]] virtual Result<CroppedPhoto> crop(ByteView file) const = 0;

    // What a picture is best like before it is cropped.
    [[nodiscard]] virtual PhotoGuide guide() const = 0;
};

}  // namespace printer
