#include "app/services/layout_trial.h"

#include <algorithm>

namespace app {
namespace {

void note(std::vector<printer::Error>& faults, const printer::Error& error) {
    const bool known = std::ranges::any_of(faults, [&](const auto& fault) { return fault.code == error.code && fault.detail == error.detail; });
    if (!known) faults.push_back(error);
}

}  // namespace

LayoutTrial tryLayout(const printer::Layout& layout, const printer::FaceContent& specimen, std::size_t drawn) {
    LayoutTrial trial;
    for (std::size_t i = 0; i < layout.resolutions.size(); ++i) {
        const printer::FaceRenderer renderer(layout, layout.resolutions[i]);
        if (i == 0) trial.missingFonts = renderer.missingFonts();
        if (i >= drawn) {
            if (const auto proved = renderer.proveTexts(specimen.texts); !proved) note(trial.faults, proved.error());
            continue;
        }
        auto face = renderer.render(specimen);
        if (!face) note(trial.faults, face.error());
        if (face && i == 0) trial.face = *std::move(face);
    }
    return trial;
}

}  // namespace app
