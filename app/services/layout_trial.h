#pragma once

#include <optional>

#include "printer/face/renderer.h"

namespace app {

// How a valid layout does with what stands on a card.
struct LayoutTrial {
    std::optional<printer::Face> face;      // at the usual resolution; nothing when it cannot be drawn
    std::vector<printer::Error> faults;     // what does not fit, each once
    std::vector<std::string> missingFonts;  // that this computer has not
};

// At the usual resolution it is drawn and its code read again; at the others its texts are proved, which is quick.
LayoutTrial tryLayout(const printer::Layout& layout, const printer::FaceContent& specimen);

}  // namespace app
