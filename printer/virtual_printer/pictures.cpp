#include "printer/virtual_printer/pictures.h"

namespace printer {
namespace {

bool writeSide(const std::vector<InkPanel>& panels, const std::filesystem::path& stem) {
    if (panels.empty()) return true;
    const auto side = assemble(panels, panels.front().lines, panels.front().dots);
    const auto save = [&](const QImage& image, const char* layer) {
        return image.save(QString::fromStdString(stem.string() + "-" + layer + ".png"), "PNG", 70);
    };
    return save(side.colour, "colour") && save(side.resin, "resin") && save(side.overlay, "overlay");
}

}  // namespace

bool writePictures(const BookedCard& card, int number, const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    const std::string stem = "card-" + std::to_string(number);
    return writeSide(card.front, folder / (stem + "-front")) && writeSide(card.back, folder / (stem + "-back"));
}

}  // namespace printer
