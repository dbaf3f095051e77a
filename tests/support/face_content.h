#pragma once

#include <QCoreApplication>
#include <stdexcept>

#include "apdu/core/file.h"
#include "printer/face/graphics.h"
#include "printer/face/renderer.h"

namespace test {

// Qt's application object, once in a test program.
inline void needGraphics() {
    if (QCoreApplication::instance()) return;
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
}

inline apdu::Bytes samplePhoto(const std::string& name = "p01.jpg") {
    return apdu::readFile(std::string(ZHIKA_SOURCE_DIR "/resources/samples/photos/") + name, 1 << 20).value();
}

inline printer::Layout layout(const std::string& name = "zhengzhou-2013") {
    needGraphics();
    const auto read = printer::readLayout(ZHIKA_SOURCE_DIR "/resources/layouts/" + name + ".json");
    if (!read) throw std::runtime_error(read.error().detail);
    return *read;
}

inline printer::FaceContent faceContent() {
    needGraphics();
    printer::FaceContent content;
    const std::pair<const char*, const char*> texts[] = {
        {"name", "测试·持卡人"},
        {"sex_text", "男"},
        {"birth_date", "1990-02-28"},
        {"citizen_number", "320102199002280039"},
        {"nation_text", "汉族"},
        {"household_address", "江苏省南京市玄武区测试路1号"},
        {"present_address", "河南省郑州市金水区样例街2号院3号楼4单元501室"},
        {"term", "2026-11-24 — 2036-11-23"},
        {"permit_number", "4101050000002026010000"},
        {"authority_name", "郑州市公安局金水分局"},
        {"issue_date_text", "2026-11-24"},
        {"print_number", "000100000001"}};
    for (const auto& [name, text] : texts) content.texts[name] = std::string(text);
    content.portrait = printer::acceptPortrait(samplePhoto()).value();
    content.qr = "ZJ1:";
    for (int i = 0; i < 250; ++i)
        content.qr += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * i * 7 + i * 3) % 45];
    return content;
}

}  // namespace test
