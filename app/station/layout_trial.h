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

// What is done at the resolutions that are not the usual one: texts proved, which is quick, or all drawn and the code read again.
enum class TrialCare { quick, thorough };

// At the usual resolution it is always drawn and its code read again.
LayoutTrial tryLayout(const printer::Layout& layout, const printer::FaceContent& specimen, TrialCare care = TrialCare::quick);

}  // namespace app
