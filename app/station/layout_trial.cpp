#include "app/station/layout_trial.h"

#include <algorithm>

namespace app {
namespace {

void note(std::vector<printer::Error>& faults, const printer::Error& error) {
    const bool known = std::ranges::any_of(faults, [&](const auto& fault) { return fault.code == error.code && fault.detail == error.detail; });
    if (!known) faults.push_back(error);
}

printer::Result<void> tryAt(int dpi, const printer::Layout& layout, const printer::FaceContent& specimen, TrialCare care) {
    const printer::FaceRenderer renderer(layout, dpi);
    if (care == TrialCare::quick) return renderer.proveTexts(specimen.texts);
    return renderer.render(specimen).map([](const printer::Face&) {});
}

}  // namespace

LayoutTrial tryLayout(const printer::Layout& layout, const printer::FaceContent& specimen, TrialCare care) {
    LayoutTrial trial;
    const printer::FaceRenderer usual(layout);
    trial.missingFonts = usual.missingFonts();
    if (auto face = usual.render(specimen))
        trial.face = *std::move(face);
    else
        note(trial.faults, face.error());
    for (std::size_t i = 1; i < layout.resolutions.size(); ++i)
        if (const auto tried = tryAt(layout.resolutions[i], layout, specimen, care); !tried) note(trial.faults, tried.error());
    return trial;
}

}  // namespace app
