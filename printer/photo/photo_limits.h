#pragma once

#include <optional>
#include <string>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// One check of the gate as data.
struct PhotoLimit {
    std::string id, unit;
    std::optional<double> min, max;
    bool cropMends = false;
};

// resources/photo/gate.json without its texts.
struct PhotoLimits {
    int width = 0, height = 0, dpi = 0;  // of a finished photo
    int quality = 0;                     // of the JPEG that the crop writes
    std::size_t maxBytes = 0;            // of a file
    std::int64_t maxPixels = 0;
    std::size_t maxScans = 0;            // of a progressive JPEG
    double faceWidth = 0, headTop = 0;   // what the crop aims at, pixels of the finished photo
    double faceWidthPerEyeDistance = 0;
    double hairAbovePerEyeDistance = 0;  // from the eye line to the top of the hair, where the background does not tell
    std::string cascades;                // folder of OpenCV's cascades
    std::vector<std::string> faceCascades, eyeCascades;
    std::vector<PhotoLimit> checks;      // in the order in which they are told

    [[nodiscard]] const PhotoLimit& of(const std::string& id) const;
};

// Error: photoLimitsUnreadable (names what is missing or wrong).
Result<PhotoLimits> parsePhotoLimits(const std::string& json);

}  // namespace printer
