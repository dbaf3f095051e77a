// Draws the sample face by each shipped layout. record_faces FOLDER [DPI]: every layer and the composite as PNG;
// record_faces FOLDER golden: what tests/printer/face/golden_test.cpp compares with.
#include <QImage>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "printer/face/face_images.h"
#include "tests/support/face_content.h"
#include "tests/support/picture_digest.h"

namespace {

bool save(const QImage& image, const std::filesystem::path& file) {
    return image.save(QString::fromStdString(file), "PNG", 0);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::filesystem::path folder = argv[1];
    const bool golden = argc > 2 && std::string(argv[2]) == "golden";
    const int dpi = argc > 2 ? std::atoi(argv[2]) : 0;
    std::filesystem::create_directories(folder);
    const auto content = test::faceContent();
    nlohmann::json kept{{"qt", qVersion()}};
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const auto face = printer::FaceRenderer(test::layout(name), dpi).render(content);
        if (!face) {
            std::fprintf(stderr, "%s: %s %s\n", name.c_str(), nameOf(face.error().code).c_str(),
                         face.error().detail.c_str());
            return 1;
        }
        kept["fonts"] = face->images().fonts;
        for (const auto& side : face->images().sides) {
            const std::string start = name + "-" + side.name;
            kept["colour"][start] = test::stripesOf(side.colour);
            if (!save(side.resin, folder / (start + "-resin.png")) || !save(side.overlay, folder / (start + "-overlay.png")))
                return 1;
            if (golden) continue;
            if (!save(side.colour, folder / (start + "-colour.png")) || !save(side.composite(), folder / (start + ".png")))
                return 1;
        }
    }
    if (golden) std::ofstream(folder / "golden.json") << kept.dump(1) << "\n";
    return 0;
}
