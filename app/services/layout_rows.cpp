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
        if (rows.empty()) return rows;
        rows.front().regime = station.regime.name;
        rows.front().standing = LayoutStanding::prints;
        return rows;
    });
}

Result<std::vector<LayoutRow>> everyLayout(Station& station) {
    return layoutRows(station).and_then([&](std::vector<LayoutRow> rows) {
        return knownLayouts(station).map([&](const std::vector<KnownLayout>& known) {
            for (const auto& [name, version, standing] : known) {
                if (standing != LayoutStanding::notSigned) continue;
                LayoutRow row;
                row.name = name;
                row.version = version;
                row.standing = standing;
                rows.push_back(std::move(row));
            }
            return std::move(rows);
        });
    });
}

Result<printer::Face> specimenBy(Station& station, const std::string& name, int version) {
    const auto layouts = station.layouts->all();
    const auto specimen = specimenFace(station.resources);
    if (!layouts || !specimen) return tl::unexpected(layouts ? specimen.error() : layouts.error());
    const auto found = std::ranges::find_if(*layouts, [&](const StoredLayout& layout) { return layout.name == name && layout.version == version; });
    if (found == layouts->end()) return tl::unexpected(layoutUnknown(name + " " + std::to_string(version)));
    const auto layout = trustedLayout(*found);
    if (!layout) return tl::unexpected(faceNotDrawn(name, layout.error()));
    auto trial = tryLayout(*layout, *specimen, TrialCare::thorough);
    if (!trial.faults.empty()) return tl::unexpected(faceNotDrawn(name, trial.faults.front()));
    return *std::move(trial.face);
}

}  // namespace app
