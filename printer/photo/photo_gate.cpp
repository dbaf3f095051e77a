#include "printer/photo/photo_gate.h"

#include <QBuffer>
#include <QColorSpace>
#include <algorithm>
#include <cmath>

#include "printer/photo/photo_sight.h"
#include "printer/photo/photo_view.h"

namespace printer {
namespace {

constexpr double metresPerInch = 0.0254;

PhotoReport reportOf(const SeenPhoto& seen, const PhotoLimits& limits) {
    PhotoReport report;
    for (const auto& limit : limits.checks)
        if (const auto value = seen.values.find(limit.id); value != seen.values.end())
            report.checks.push_back({limit.id, value->second, limit.unit, limit.min, limit.max, limit.cropMends});
    if (!seen.face || seen.finished) return report;
    const auto& [toPicture, degrees, missing] = seen.window;
    const QPointF middle = toPicture({limits.width / 2.0, limits.height / 2.0});
    report.crop = PhotoBox{middle.x(), middle.y(), limits.width * toPicture.scale(), limits.height * toPicture.scale(), degrees};
    return report;
}

// What a crop needs and the picture has not: the check and its number.
std::optional<std::string> obstacleIn(const PhotoReport& report) {
    for (const auto& check : report.checks)
        if (!check.passed() && (check.id == "faces" || check.id == "eyes" || check.id == "margin"))
            return check.id + " " + std::to_string(std::lround(check.value));
    return std::nullopt;
}

// A picture of the finished size is cut anew when that mends something.
SeenPhoto windowed(SeenPhoto seen, const PhotoLimits& limits) {
    const auto report = reportOf(seen, limits);
    const bool whole = std::ranges::all_of(
        report.checks, [](const PhotoCheck& check) { return !check.cropMends || check.passed(); });
    if (!seen.finished || !seen.face || whole) return seen;
    seen.window = planCrop(*seen.face, seen.size, limits);
    seen.values["margin"] = std::max(0.0, seen.window.missing);
    seen.values["resolution"] = limits.width * seen.window.toPicture.scale();
    return seen;
}

Bytes encoded(const cv::Mat& colours, const PhotoLimits& limits) {
    QImage photo(colours.data, colours.cols, colours.rows, static_cast<qsizetype>(colours.step), QImage::Format_RGB888);
    const int dotsPerMetre = int(std::lround(limits.dpi / metresPerInch));
    photo.setDotsPerMeterX(dotsPerMetre);
    photo.setDotsPerMeterY(dotsPerMetre);
    photo.setColorSpace(QColorSpace::SRgb);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    photo.save(&buffer, "JPEG", limits.quality);
    return Bytes(jpeg.begin(), jpeg.end());
}

}  // namespace

bool PhotoCheck::passed() const {
    const double told = std::round(value * 10) / 10;
    return !(min && told < *min) && !(max && told > *max);
}

bool PhotoReport::passed() const {
    return std::ranges::all_of(checks, &PhotoCheck::passed);
}

struct PhotoGate::Parts {
    PhotoSight sight;
};

PhotoGate::PhotoGate(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PhotoGate::PhotoGate(PhotoGate&&) noexcept = default;
PhotoGate::~PhotoGate() = default;

Result<PhotoGate> PhotoGate::open(const std::string& text) {
    return parsePhotoLimits(text).and_then(PhotoSight::open).map([](PhotoSight sight) {
        return PhotoGate(std::make_unique<Parts>(Parts{std::move(sight)}));
    });
}

PhotoGuide PhotoGate::guide() const {
    return guideOf(parts_->sight.limits());
}

Result<PhotoReport> PhotoGate::check(ByteView file) const {
    return parts_->sight.see(file).map([&](const SeenPhoto& seen) { return reportOf(seen, parts_->sight.limits()); });
}

Result<CroppedPhoto> PhotoGate::crop(ByteView file) const {
    const PhotoSight& sight = parts_->sight;
    const auto looked = sight.see(file);
    if (!looked) return tl::unexpected(looked.error());
    const SeenPhoto seen = windowed(*looked, sight.limits());
    if (const auto obstacle = obstacleIn(reportOf(seen, sight.limits()))) return fail(Code::photoNotCropped, *obstacle);
    const Similarity& window = seen.window.toPicture;
    return unpackPicture(file, seen.size, shrinkTo(window.scale(), 1)).and_then([&](const UnpackedPicture& picture) {
        Bytes jpeg = encoded(picture.colours(window, sight.finishedSize()), sight.limits());
        return sight.see(jpeg).map([&](SeenPhoto after) {
            for (const char* id : {"resolution", "compression"}) after.values[id] = seen.values.at(id);
            return CroppedPhoto{std::move(jpeg), reportOf(after, sight.limits())};
        });
    });
}

}  // namespace printer
