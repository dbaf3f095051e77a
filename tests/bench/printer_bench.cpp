// Panel separation and encoding of one colour side, as each driver sends it. bench_printer
// The head's idle time between panels is measured over TCP by tests/journeys/printers.sh.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "printer/drivers/evolis_stream.h"
#include "printer/drivers/magicard_codec.h"
#include "printer/face/face_images.h"
#include "tests/bench/cpu_time.h"
#include "tests/support/face_content.h"

namespace {

double medianMilliseconds(const std::function<std::size_t()>& work) {
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        const double start = bench::cpuSeconds();
        if (work() == 0) return -1;
        times.push_back(1e3 * (bench::cpuSeconds() - start));
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

}  // namespace

int main() {
    const auto content = test::faceContent();
    const printer::FaceRenderer renderer(
        printer::readLayout(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-2013.json").value());
    const auto face = renderer.render(content).value();
    const auto& front = face.images().sides.front();
    const double evolis = medianMilliseconds([&] {
        std::size_t size = 0;
        for (const auto& panel : printer::separate(front, printer::evolisHead, "ymc"))
            size += printer::evolisPanelCommand(panel, 128).size();
        return size;
    });
    const double magicard = medianMilliseconds([&] {
        return printer::magicardJob({1, true, {}, printer::separate(front, printer::magicardHead, "ymc")}).size();
    });
    std::printf("separation and encoding of one colour side, processor time: evolis %.1f ms, magicard %.1f ms (at most 8)\n", evolis, magicard);
    return evolis >= 0 && evolis <= 8 && magicard >= 0 && magicard <= 8 ? 0 : 1;
}
