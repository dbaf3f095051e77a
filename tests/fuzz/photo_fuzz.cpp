// Law: whatever a picture's file is, it is refused, or judged in finite numbers; its crop is refused, or a JPEG of the finished size and no
// more of it than 1 MB. Pictures of more than a million pixels are not asked for: the decoder is Qt's.
#include <QImage>
#include <cmath>
#include <cstdlib>

#include "apdu/core/file.h"
#include "printer/face/graphics.h"
#include "printer/photo_sight/sighted_gate.h"

namespace {

std::unique_ptr<printer::PhotoGate> openGate() {
    const auto file = apdu::readFile(ZHIKA_SOURCE_DIR "/resources/photo/gate.json", 1 << 20).value();
    std::string limits(file.begin(), file.end());
    const std::string pixels = "\"max_pixels\": 50000000";
    limits.replace(limits.find(pixels), pixels.size(), "\"max_pixels\": 1000000");
    return printer::parsePhotoLimits(limits).and_then(printer::sightedGate).value();
}

bool finite(const printer::PhotoReport& report) {
    for (const auto& check : report.checks)
        if (!std::isfinite(check.value)) return false;
    return !report.checks.empty();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    static const auto opened = openGate();
    const printer::PhotoGate& gate = *opened;
    const auto report = gate.check({data, size});
    if (report && !finite(*report)) std::abort();
    const auto cropped = gate.crop({data, size});
    if (!cropped) {
        const bool refused = !report || cropped.error().code == printer::Code::photoNotCropped;
        if (!refused || (!report && report.error().code != cropped.error().code)) std::abort();
        return 0;
    }
    const QImage photo = QImage::fromData(cropped->jpeg.data(), static_cast<int>(cropped->jpeg.size()));
    if (photo.size() != QSize(358, 441) || cropped->jpeg.size() > 1 << 20 || !finite(cropped->report)) std::abort();
    return 0;
}
