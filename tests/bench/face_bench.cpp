// One face rendered and decoded again. bench_face
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "tests/support/face_content.h"

int main() {
    const printer::FaceContent content = test::faceContent();
    const printer::FaceRenderer renderer(test::layout());
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (!renderer.render(content)) return 1;
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("face: %.1f ms median, %.1f ms worst (at most 60)\n", times[times.size() / 2], times.back());
}
