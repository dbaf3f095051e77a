#include "printer/photo/photo_limits.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace printer {
namespace {

using nlohmann::json;

// Every check that the gate measures.
constexpr auto known = {"faces",  "eyes",    "width",      "height",   "margin",    "face_width",  "head_top",  "eye_line",
                        "centre", "tilt",    "background", "evenness", "sharpness", "exposure",    "burnt",     "resolution",
                        "compression"};

std::optional<double> bound(const json& check, const char* which) {
    if (!check.contains(which)) return std::nullopt;
    return check.at(which).get<double>();
}

PhotoLimits read(const json& data) {
    const json& photo = data.at("photo");
    const json& geometry = data.at("geometry");
    const json& detector = data.at("detector");
    PhotoLimits limits;
    limits.width = photo.at("width").get<int>();
    limits.height = photo.at("height").get<int>();
    limits.dpi = photo.at("dpi").get<int>();
    limits.quality = photo.at("quality").get<int>();
    limits.maxBytes = data.at("file").at("max_bytes").get<std::size_t>();
    limits.maxPixels = data.at("file").at("max_pixels").get<std::int64_t>();
    limits.maxScans = data.at("file").at("max_scans").get<std::size_t>();
    limits.faceWidth = geometry.at("face_width").get<double>();
    limits.headTop = geometry.at("head_top").get<double>();
    limits.faceWidthPerEyeDistance = geometry.at("face_width_per_eye_distance").get<double>();
    limits.hairAbovePerEyeDistance = geometry.at("hair_above_per_eye_distance").get<double>();
    limits.cascades = detector.at("folder").get<std::string>();
    limits.faceCascades = detector.at("faces").get<std::vector<std::string>>();
    limits.eyeCascades = detector.at("eyes").get<std::vector<std::string>>();
    for (const json& check : data.at("checks"))
        limits.checks.push_back({check.at("id").get<std::string>(), check.value("unit", ""), bound(check, "min"),
                                 bound(check, "max"), check.value("crop_mends", false)});
    return limits;
}

// What makes no sense, or nothing.
std::string faultOf(const PhotoLimits& limits) {
    const auto positive = {double(limits.width), double(limits.height), double(limits.dpi), limits.faceWidth,
                           limits.faceWidthPerEyeDistance, limits.hairAbovePerEyeDistance};
    if (!std::ranges::all_of(positive, [](double value) { return value > 0; })) return "a size is not positive";
    if (limits.width > 2000 || limits.height > 2000) return "photo";
    for (const std::string id : known)
        if (std::ranges::count(limits.checks, id, &PhotoLimit::id) != 1) return id;
    if (limits.checks.size() != known.size()) return "checks";
    return "";
}

}  // namespace

const PhotoLimit& PhotoLimits::of(const std::string& id) const {
    return *std::ranges::find(checks, id, &PhotoLimit::id);
}

Result<PhotoLimits> parsePhotoLimits(const std::string& text) {
    PhotoLimits limits;
    std::string fault;
    try {
        limits = read(json::parse(text));
        fault = faultOf(limits);
    } catch (const json::exception& error) {
        fault = error.what();
    }
    if (!fault.empty()) return fail(Code::photoLimitsUnreadable, fault);
    return limits;
}

}  // namespace printer
