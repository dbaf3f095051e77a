// One face rendered and decoded again. bench_face
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "apdu/core/file.h"
#include "printer/face/graphics.h"
#include "printer/face/renderer.h"

int main(int argc, char** argv) {
    const printer::Graphics graphics(argc, argv);
    const printer::FaceRenderer renderer(
        printer::readLayout(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-permit-1.json").value());
    printer::FaceContent content;
    const std::pair<const char*, const char*> texts[] = {
        {"name", "买买提·艾力"},
        {"sex_text", "男"},
        {"nation_text", "维吾尔"},
        {"household_address", "江苏省南京市玄武区测试路1号"},
        {"present_address", "河南省郑州市金水区样例街2号院3号楼4单元501室"},
        {"term", "2026-11-24 — 2036-11-23"},
        {"permit_number", "4101050000002026010000"},
        {"authority_name", "郑州市公安局金水分局"},
        {"issue_date_text", "2026-11-24"},
        {"print_number", "000100000001"}};
    for (const auto& [name, text] : texts) content.texts[name] = std::string(text);
    content.portrait =
        printer::acceptPortrait(
            apdu::readFile(ZHIKA_SOURCE_DIR "/resources/samples/photos/p05.jpg", 1 << 20).value())
            .value();
    content.qr = "ZJ1:";
    for (int i = 0; i < 250; ++i)
        content.qr += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * i * 7 + i * 3) % 45];
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
