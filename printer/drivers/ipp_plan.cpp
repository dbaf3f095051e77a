#include "printer/drivers/ipp_plan.h"

#include <algorithm>
#include <cstdlib>

#include "printer/drivers/ipp_reasons.h"

namespace printer {
namespace {

constexpr int tolerance = 50;  // hundredths of a millimetre: cards are sold as 54 × 86 too

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

// How far the medium is off; nothing when it is another one.
std::optional<int> distance(const IppMedia& media, int width, int length) {
    const int across = std::abs(media.width - width), along = std::abs(media.length - length);
    if (across > tolerance || along > tolerance) return std::nullopt;
    return across + along;
}

Result<void> chooseMedia(const IppAbilities& able, const CardShape& card, IppPlan& plan) {
    const IppMedia* best = nullptr;
    int least = 0;
    for (const auto& media : able.media)
        for (const bool upright : {true, false}) {
            const auto off = upright ? distance(media, card.height, card.width) : distance(media, card.width, card.height);
            if (!off) continue;
            const int cost = 1000 * *off + media.margin.value_or(1) + (upright ? 0 : 500);
            if (best && cost >= least) continue;
            best = &media;
            least = cost;
            plan.upright = upright;
        }
    if (!best) return troubled(Trouble::configMediaMissing, Phase::before, able.model);
    plan.media = *best;
    return {};
}

// A card is turned over its short edge, as a page of a book whose spine is its short side.
Result<void> chooseSides(const IppAbilities& able, const CardShape& card, IppPlan& plan) {
    if (card.sides < 2) return {};
    for (const char* sides : {"two-sided-short-edge", "two-sided-long-edge"}) {
        if (!holds(able.sides, sides)) continue;
        plan.sides = sides;
        return {};
    }
    return troubled(Trouble::configDuplexMissing, Phase::before, able.model);
}

Result<void> chooseFormat(const IppAbilities& able, IppPlan& plan) {
    const bool colour = able.rasterTypes.empty() || holds(able.rasterTypes, "srgb_8");
    if (holds(able.formats, nameOf(DocumentFormat::pwgRaster)) && colour)
        plan.format = DocumentFormat::pwgRaster;
    else if (holds(able.formats, nameOf(DocumentFormat::pdf)))
        plan.format = DocumentFormat::pdf;
    else
        return troubled(Trouble::configFormatUnsupported, Phase::before, able.model);
    plan.sheetBack = able.sheetBack;
    return {};
}

Result<void> chooseResolution(const IppAbilities& able, const CardShape& card, IppPlan& plan) {
    const bool raster = plan.format == DocumentFormat::pwgRaster && !able.rasterResolutions.empty();
    const auto& offered = raster ? able.rasterResolutions : able.resolutions;
    const auto can = [&](int dpi) {
        const bool offers = offered.empty() || std::ranges::find(offered, dpi) != offered.end();
        return offers && std::ranges::find(card.resolutions, dpi) != card.resolutions.end();
    };
    int best = able.usualResolution && can(*able.usualResolution) ? *able.usualResolution : 0;
    if (best == 0)
        for (const int dpi : card.resolutions)
            if (can(dpi) && (best == 0 || (!offered.empty() && dpi > best))) best = dpi;
    // Into a PDF any resolution goes; the printer's own is finer or coarser than ours.
    if (best == 0 && plan.format == DocumentFormat::pdf && !card.resolutions.empty()) best = card.resolutions.front();
    if (best == 0) return troubled(Trouble::configDpiUnsupported, Phase::before, able.model);
    plan.dpi = best;
    return {};
}

// A ribbon, ink or toner; not a box for waste.
bool isSupply(const IppMarker& marker) {
    return marker.type.find("waste") == std::string::npos;
}

}  // namespace

Result<IppPlan> ippPlan(const IppAbilities& able, const CardShape& card) {
    IppPlan plan;
    return chooseMedia(able, card, plan)
        .and_then([&] { return chooseSides(able, card, plan); })
        .and_then([&] { return chooseFormat(able, plan); })
        .and_then([&] { return chooseResolution(able, card, plan); })
        .map([&] { return plan; });
}

Result<void> demandIppReady(const IppAbilities& able) {
    if (const auto stop = ippStop(able.reasons)) return troubled(stop->trouble, Phase::before, stop->reason);
    if (able.state == IPP_PSTATE_STOPPED)
        return troubled(Trouble::deviceStopped, Phase::before, able.reasons.empty() ? "stopped" : able.reasons.front());
    if (!able.accepts) return troubled(Trouble::deviceStopped, Phase::before, "not accepting jobs");
    for (const auto& marker : able.markers)
        if (marker.level == 0 && isSupply(marker)) return troubled(Trouble::ribbonEmpty, Phase::before, marker.name);
    return {};
}

std::string nameOf(DocumentFormat format) {
    return format == DocumentFormat::pdf ? "application/pdf" : "image/pwg-raster";
}

}  // namespace printer
