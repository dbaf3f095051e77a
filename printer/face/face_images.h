#pragma once

#include <QImage>
#include <string>
#include <vector>

namespace printer {

// One side of a rendered card, at the device's resolution.
struct SideImages {
    std::string name;
    QImage colour;                           // RGB
    QImage resin;                            // 1 bit, 1 = ink
    QImage overlay;                          // 1 bit, 1 = varnish
    [[nodiscard]] QImage composite() const;  // as the eye sees it
};

struct FaceImages {
    std::vector<SideImages> sides;
    double width = 0, height = 0;  // millimetres
    std::string layout;
    int layoutVersion = 0;
    std::string fonts;
};

}  // namespace printer
