// Faces rendered, proved and their code read again, both sides in three layers, without encoding pictures. bench_face
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <vector>

#include "printer/face/side_painter.h"
#include "tests/support/face_content.h"

namespace {

double millisecondsOf(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::size_t residentBytes() {
    std::ifstream in("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    in >> all >> resident;
    return resident * 4096;
}

// False when the median is above the limit.
bool measure(const std::string& layout, int dpi, double limit, const printer::FaceContent& content) {
    const printer::FaceRenderer renderer(test::layout(layout), dpi);
    const auto drawn = test::layout(layout);
    const printer::SidePainter painter(drawn, dpi);
    const double art = millisecondsOf([&] {
        for (const auto& side : drawn.sides) (void)painter.art(side);
    });
    const double first = millisecondsOf([&] { (void)renderer.render(content).value(); });
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) times.push_back(millisecondsOf([&] { (void)renderer.render(content).value(); }));
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%s at %d dpi: %.1f ms median, %.1f ms worst (at most %.0f); the first %.1f ms; art alone, with its fonts, %.1f ms\n",
                layout.c_str(), dpi, median, times.back(), limit, first, art);
    return median <= limit;
}

}  // namespace

int main() {
    test::needGraphics();
    const printer::FontStack fonts({"Noto Sans CJK SC", "HanaMinA", "HanaMinB"});
    const printer::FaceContent content = test::faceContent();
    (void)fonts.runsOf(U"A");
    const auto before = residentBytes();
    bool held = true;
    for (const std::string layout : {"zhengzhou-2013", "national-2016"}) held = measure(layout, 300, 35, content) && held;
    const double grown = (static_cast<double>(residentBytes()) - static_cast<double>(before)) / 1e6;
    std::printf("memory above an empty application with the same fonts: %.1f MB (at most 40)\n", grown);
    held = held && grown <= 40;
    for (const std::string layout : {"zhengzhou-2013", "national-2016"}) held = measure(layout, 600, 120, content) && held;
    return held ? 0 : 1;
}
