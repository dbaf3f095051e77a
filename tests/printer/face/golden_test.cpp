#include <nlohmann/json.hpp>

#include "printer/face/face_images.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"
#include "tests/support/picture_digest.h"

using namespace printer;

namespace {

const std::string folder = ZHIKA_TEST_DATA "/faces/";

std::string firstDifference(const QImage& drawn, const std::string& name) {
    const QImage kept(QString::fromStdString(folder + name + ".png"));
    if (drawn.size() != kept.size()) return "another size";
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            if (drawn.pixel(x, y) != kept.pixel(x, y))
                return "pixel " + std::to_string(x) + ", " + std::to_string(y) + ": " +
                       std::to_string(drawn.pixel(x, y) & 0xFFFFFF) + ", kept is " +
                       std::to_string(kept.pixel(x, y) & 0xFFFFFF);
    return "";
}

// Whether the pictures that are kept were drawn with the fonts of this computer.
bool sameFonts(const nlohmann::json& kept, const FaceImages& face) {
    if (kept["fonts"] == face.fonts && kept["qt"] == qVersion()) return true;
    WARN("The fonts are others than those of the kept pictures, which say nothing here. Kept: "
         << kept["qt"] << " " << kept["fonts"] << "; here: " << qVersion() << " " << face.fonts
         << ". Record them anew on purpose only: record_faces tests/data/faces golden");
    return false;
}

}  // namespace

TEST_CASE("Both faces are drawn, layer by layer, as the pictures that were looked at and kept", "[printer][golden]") {
    const auto content = test::faceContent();
    const auto kept = nlohmann::json::parse(test::readAll(folder + "golden.json"));
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const auto face = FaceRenderer(test::layout(name)).render(content).value();
        if (!sameFonts(kept, face.images())) return;
        for (const auto& side : face.images().sides) {
            INFO(name << " " << side.name);
            const std::string start = name + "-" + side.name;
            CHECK(test::stripesOf(side.colour) == kept["colour"][start].get<std::vector<std::string>>());
            CHECK(firstDifference(side.resin, start + "-resin") == "");
            CHECK(firstDifference(side.overlay, start + "-overlay") == "");
        }
    }
}
