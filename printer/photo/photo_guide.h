#pragma once

namespace printer {

// Where the crop puts a head in the finished photo, in its pixels, for whoever stands before a camera.
struct PhotoGuide {
    int width = 0, height = 0;  // of the finished photo
    double eyeLine = 0;         // from the upper edge
    double headTop = 0, headBottom = 0, faceWidth = 0;
};

}  // namespace printer
