// The photo gate on a camera's file of twelve million pixels, the gate open; and what opening it takes. bench_photo
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "tests/bench/cpu_time.h"
#include "tests/support/photo_bench.h"

namespace {

double millisecondsOf(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// NASA's whole picture, enlarged, with the grain that a sensor gives: without it the file would be far too small.
apdu::Bytes cameraFile() {
    QImage picture(4000, 3000, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(0, 0, 4000, 4000), test::astronaut());
    painter.end();
    unsigned random = 1;
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            random = random * 1664525 + 1013904223;
            const int grain = static_cast<int>(random >> 24) % 17 - 8;
            const auto tone = [&](int value) { return std::clamp(value + grain, 0, 255); };
            row[x] = qRgb(tone(qRed(row[x])), tone(qGreen(row[x])), tone(qBlue(row[x])));
        }
    }
    return test::encoded(picture, "JPEG", 92);
}

// False when the median is above the limit; 0 is no limit.
bool measure(const char* what, double limit, const auto& work) {
    std::vector<double> times, processor;
    for (int i = 0; i < 30; ++i) {
        const double before = bench::cpuSeconds();
        times.push_back(millisecondsOf(work));
        processor.push_back(1e3 * (bench::cpuSeconds() - before));
    }
    std::sort(times.begin(), times.end());
    std::sort(processor.begin(), processor.end());
    const double median = times[times.size() / 2];
    std::printf("%s: %.1f ms median, %.1f ms worst, %.1f ms of processor", what, median, times.back(), processor[processor.size() / 2]);
    if (limit > 0) std::printf(" (at most %.0f)", limit);
    std::printf("\n");
    return limit == 0 || median <= limit;
}

}  // namespace

int main() {
    const std::string limits = test::gateLimits();
    const apdu::Bytes file = cameraFile(), finished = test::encoded(test::portraitOfAstronaut());
    const auto& gate = test::gate();
    if (test::valuesOf(gate.check(file).value()).at("faces") != 1) return 1;
    std::printf("a file of 4000 x 3000 pixels, %.1f MB\n", static_cast<double>(file.size()) / 1e6);
    bool held = measure("checked", 150, [&] { (void)gate.check(file).value(); });
    held = measure("a finished photo checked", 0, [&] { (void)gate.check(finished).value(); }) && held;
    held = measure("cropped and the crop checked", 0, [&] { (void)gate.crop(file); }) && held;
    held = measure("the gate opened", 0, [&] { (void)printer::openPhotoGate(limits).value(); }) && held;
    return held ? 0 : 1;
}
