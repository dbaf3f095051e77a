// Draws the sample face by each shipped layout. record_faces FOLDER [DPI]: every layer and the composite as PNG.
#include <QImage>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "printer/face/face_images.h"
#include "tests/support/face_content.h"

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::filesystem::path folder = argv[1];
    const int dpi = argc > 2 ? std::atoi(argv[2]) : 300;
    std::filesystem::create_directories(folder);
    const auto content = test::faceContent();
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const auto face = printer::FaceRenderer(test::layout(name), dpi).render(content);
        if (!face) {
            std::fprintf(stderr, "%s: %s %s\n", name.c_str(), nameOf(face.error().code).c_str(),
                         face.error().detail.c_str());
            return 1;
        }
        for (const auto& side : face->images().sides) {
            const auto save = [&](const QImage& image, const char* layer) {
                return image.save(QString::fromStdString(folder / (name + "-" + side.name + layer + ".png")), "PNG", 0);
            };
            if (!save(side.colour, "-colour") || !save(side.resin, "-resin") || !save(side.overlay, "-overlay") ||
                !save(side.composite(), ""))
                return 1;
        }
    }
    return 0;
}
