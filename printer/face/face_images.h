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
    // As the eye sees it; a null part is the whole.
    [[nodiscard]] QImage composite(const QRect& part = {}) const;
};

struct FaceImages {
    std::vector<SideImages> sides;
    double width = 0, height = 0;  // millimetres
    int dpi = 300;
    std::string layout;
    int layoutVersion = 0;
    std::string fonts;
};

}  // namespace printer
