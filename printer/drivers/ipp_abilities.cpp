#include "printer/drivers/ipp_abilities.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace printer {
namespace {

constexpr double mostLength = 200000;  // hundredths of a millimetre; no medium of ours is longer
constexpr double perCentimetre = 2.54;

std::vector<int> squareResolutions(ipp_attribute_t* attribute) {
    std::vector<int> all;
    if (ippGetValueTag(attribute) != IPP_TAG_RESOLUTION) return all;
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        // A printer may say any unit, which is not to be read as one of the known.
        int unit = IPP_RES_PER_INCH, across = 0;
        const int along = ippGetResolution(attribute, i, &across, reinterpret_cast<ipp_res_t*>(&unit));
        const double inches = unit == IPP_RES_PER_CM ? perCentimetre : 1;
        if (along == across && along > 0 && along < 10000) all.push_back(static_cast<int>(std::lround(along * inches)));
    }
    return all;
}

// A dimension, or the range of those that can be set: then the one that is wanted, when the range holds it.
struct Dimension {
    int least = 0, most = 0;
};

std::optional<Dimension> dimensionIn(ipp_t* size, const char* name) {
    ipp_attribute_t* attribute = ippFindAttribute(size, name, IPP_TAG_ZERO);
    const ipp_tag_t tag = ippGetValueTag(attribute);
    Dimension found;
    if (tag == IPP_TAG_INTEGER)
        found.least = found.most = ippGetInteger(attribute, 0);
    else if (tag == IPP_TAG_RANGE)
        found.least = ippGetRange(attribute, 0, &found.most);
    if (found.least < 0 || found.most <= 0 || found.most < found.least || found.most > mostLength) return std::nullopt;
    return found;
}

std::optional<int> marginIn(ipp_t* medium) {
    std::optional<int> widest;
    for (const char* name : {"media-top-margin", "media-bottom-margin", "media-left-margin", "media-right-margin"})
        for (const int margin : numbersOf(ippFindAttribute(medium, name, IPP_TAG_INTEGER)))
            widest = std::max(widest.value_or(0), margin);
    return widest;
}

constexpr Dimension cardWidth{5398, 5398}, cardLength{8560, 8560};  // ISO/IEC 7810 ID-1

// The size itself; of a range that holds a card's, the card's.
std::optional<int> chosenIn(const Dimension& offered, const Dimension& card) {
    if (offered.least == offered.most) return offered.least;
    if (offered.least <= card.least && card.most <= offered.most) return card.least;
    return std::nullopt;
}

void addMedia(ipp_attribute_t* database, std::vector<IppMedia>& all) {
    if (ippGetValueTag(database) != IPP_TAG_BEGIN_COLLECTION) return;
    for (int i = 0; i < ippGetCount(database); ++i) {
        ipp_t* medium = ippGetCollection(database, i);
        ipp_attribute_t* sizes = ippFindAttribute(medium, "media-size", IPP_TAG_BEGIN_COLLECTION);
        if (ippGetCount(sizes) < 1) continue;
        const auto across = dimensionIn(ippGetCollection(sizes, 0), "x-dimension");
        const auto along = dimensionIn(ippGetCollection(sizes, 0), "y-dimension");
        if (!across || !along) continue;
        const auto width = chosenIn(*across, cardWidth), length = chosenIn(*along, cardLength);
        if (!width || !length) continue;
        const auto names = textsOf(ippFindAttribute(medium, "media-size-name", IPP_TAG_ZERO));
        all.push_back({names.empty() ? std::string() : names.front(), *width, *length, marginIn(medium)});
    }
}

void addNamedMedia(const std::vector<std::string>& names, std::vector<IppMedia>& all) {
    for (const auto& name : names) {
        const auto media = ippMediaNamed(name);
        const bool known = media && std::ranges::any_of(all, [&](const IppMedia& other) {
                               return other.width == media->width && other.length == media->length;
                           });
        if (media && !known) all.push_back(*media);
    }
}

std::vector<IppMarker> markersIn(const IppMessage& answer) {
    const auto names = answer.texts("marker-names"), types = answer.texts("marker-types");
    const auto levels = answer.numbers("marker-levels");
    std::vector<IppMarker> markers;
    for (std::size_t i = 0; i < std::min(types.size(), levels.size()); ++i)
        markers.push_back({i < names.size() ? names[i] : std::string(), types[i], levels[i]});
    return markers;
}

}  // namespace

bool IppAbilities::takes(ipp_op_t operation) const {
    return std::ranges::find(operations, static_cast<int>(operation)) != operations.end();
}

bool IppAbilities::takesJobAttribute(const std::string& name) const {
    return std::ranges::find(jobAttributes, name) != jobAttributes.end();
}

std::vector<std::string> ippAbilityNames() {
    return {"printer-make-and-model", "document-format-supported", "operations-supported", "media-supported",
            "media-col-database", "sides-supported", "printer-resolution-supported", "printer-resolution-default",
            "pwg-raster-document-resolution-supported", "pwg-raster-document-type-supported", "pwg-raster-document-sheet-back",
            "job-creation-attributes-supported", "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
            "marker-names", "marker-types", "marker-levels"};
}

IppAbilities ippAbilities(const IppMessage& answer) {
    IppAbilities able;
    able.model = answer.text("printer-make-and-model");
    able.formats = answer.texts("document-format-supported");
    able.sides = answer.texts("sides-supported");
    able.rasterTypes = answer.texts("pwg-raster-document-type-supported");
    able.jobAttributes = answer.texts("job-creation-attributes-supported");
    able.reasons = answer.texts("printer-state-reasons");
    able.resolutions = squareResolutions(answer.find("printer-resolution-supported"));
    able.rasterResolutions = squareResolutions(answer.find("pwg-raster-document-resolution-supported"));
    const auto usual = squareResolutions(answer.find("printer-resolution-default"));
    if (!usual.empty()) able.usualResolution = usual.front();
    able.operations = answer.numbers("operations-supported");
    if (const auto back = answer.text("pwg-raster-document-sheet-back"); !back.empty()) able.sheetBack = back;
    addMedia(answer.find("media-col-database"), able.media);
    addNamedMedia(answer.texts("media-supported"), able.media);
    able.markers = markersIn(answer);
    able.state = answer.number("printer-state").value_or(IPP_PSTATE_IDLE);
    able.accepts = answer.flag("printer-is-accepting-jobs").value_or(true);
    return able;
}

std::optional<IppMedia> ippMediaNamed(const std::string& name) {
    const auto last = name.rfind('_');
    if (last == std::string::npos || name.starts_with("custom_min") || name.starts_with("custom_max")) return std::nullopt;
    const char* const end = name.data() + name.size();
    double width = 0, length = 0;
    const auto first = std::from_chars(name.data() + last + 1, end, width, std::chars_format::fixed);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != 'x') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, length, std::chars_format::fixed);
    const std::string_view unit(second.ptr, static_cast<std::size_t>(end - second.ptr));
    if (second.ec != std::errc() || (unit != "mm" && unit != "in")) return std::nullopt;
    const double scale = unit == "mm" ? 100 : 2540;
    width *= scale;
    length *= scale;
    if (!(width >= 1 && length >= 1 && width <= mostLength && length <= mostLength)) return std::nullopt;
    return IppMedia{name, static_cast<int>(std::lround(width)), static_cast<int>(std::lround(length)), std::nullopt};
}

}  // namespace printer
