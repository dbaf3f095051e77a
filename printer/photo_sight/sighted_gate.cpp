#include "printer/photo_sight/sighted_gate.h"

#include <QBuffer>
#include <QColorSpace>
#include <algorithm>
#include <cmath>

#include "printer/photo_sight/photo_sight.h"
#include "printer/photo_sight/photo_view.h"

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

class SightedGate : public PhotoGate {
  public:
    explicit SightedGate(PhotoSight sight) : sight_(std::move(sight)) {}

    [[nodiscard]] Result<PhotoReport> check(ByteView file) const override {
        return sight_.see(file).map([&](const SeenPhoto& seen) { return reportOf(seen, sight_.limits()); });
    }

    [[nodiscard]] Result<CroppedPhoto> crop(ByteView file) const override {
        const auto looked = sight_.see(file);
        if (!looked) return tl::unexpected(looked.error());
        const SeenPhoto seen = windowed(*looked, sight_.limits());
        if (const auto obstacle = obstacleIn(reportOf(seen, sight_.limits()))) return fail(Code::photoNotCropped, *obstacle);
        const Similarity& window = seen.window.toPicture;
        return unpackPicture(file, seen.size, shrinkTo(window.scale(), 1)).and_then([&](const UnpackedPicture& picture) {
            Bytes jpeg = encoded(picture.colours(window, sight_.finishedSize()), sight_.limits());
            return sight_.see(jpeg).map([&](SeenPhoto after) {
                for (const char* id : {"resolution", "compression"}) after.values[id] = seen.values.at(id);
                return CroppedPhoto{std::move(jpeg), reportOf(after, sight_.limits())};
            });
        });
    }

    [[nodiscard]] PhotoGuide guide() const override { return guideOf(sight_.limits()); }

  private:
    PhotoSight sight_;
};

}  // namespace

Result<std::unique_ptr<PhotoGate>> sightedGate(const PhotoLimits& limits) {
    return PhotoSight::open(limits).map([](PhotoSight sight) -> std::unique_ptr<PhotoGate> {
        return std::make_unique<SightedGate>(std::move(sight));
    });
}

}  // namespace printer
