#include "app/services/layout_trial.h"

#include <algorithm>

namespace app {
namespace {

void note(std::vector<printer::Error>& faults, const printer::Error& error) {
    const bool known = std::ranges::any_of(faults, [&](const auto& fault) { return fault.code == error.code && fault.detail == error.detail; });
    if (!known) faults.push_back(error);
}

}  // namespace

LayoutTrial tryLayout(const printer::Layout& layout, const printer::FaceContent& specimen) {
    LayoutTrial trial;
    const printer::FaceRenderer usual(layout);
    trial.missingFonts = usual.missingFonts();
    if (auto face = usual.render(specimen))
        trial.face = *std::move(face);
    else
        note(trial.faults, face.error());
    for (std::size_t i = 1; i < layout.resolutions.size(); ++i)
        if (const auto proved = printer::FaceRenderer(layout, layout.resolutions[i]).proveTexts(specimen.texts); !proved)
            note(trial.faults, proved.error());
    return trial;
}

}  // namespace app
