#include "app/services/layout_rows.h"

#include <algorithm>

#include "app/station/layout_installation.h"
#include "app/station/layout_trial.h"
#include "app/station/specimen_face.h"

namespace app {
namespace {

LayoutRow rowOf(const StoredLayout& layout) {
    const auto fit = trustedLayout(layout);
    return {layout.name,        layout.version, layout.key.reference, layout.key.origin,
            layout.installedAt, {},             fit ? std::nullopt : std::optional(faceNotDrawn(layout.name, fit.error()))};
}

}  // namespace

Result<std::vector<LayoutRow>> layoutRows(Station& station) {
    return station.layouts->all().map([&](const std::vector<StoredLayout>& layouts) {
        std::vector<LayoutRow> rows;
        for (const auto& layout : layouts) rows.push_back(rowOf(layout));
        if (!rows.empty()) rows.front().regime = station.regime.name;
        return rows;
    });
}

Result<printer::Face> specimenBy(Station& station, const std::string& name, int version) {
    const auto layouts = station.layouts->all();
    const auto specimen = specimenFace(station.resources);
    if (!layouts || !specimen) return tl::unexpected(layouts ? specimen.error() : layouts.error());
    const auto found = std::ranges::find_if(*layouts, [&](const StoredLayout& layout) { return layout.name == name && layout.version == version; });
    if (found == layouts->end()) return fail(Code::layoutMissing, name);
    const auto layout = trustedLayout(*found);
    if (!layout) return tl::unexpected(faceNotDrawn(name, layout.error()));
    auto trial = tryLayout(*layout, *specimen, TrialCare::thorough);
    if (!trial.faults.empty()) return tl::unexpected(faceNotDrawn(name, trial.faults.front()));
    return *std::move(trial.face);
}

}  // namespace app
