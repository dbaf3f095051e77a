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

bool writeView(const BookedCard& card, int number, const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    bool written = true;
    for (const auto& [panels, name] : {std::pair(&card.front, "-front"), std::pair(&card.back, "-back")}) {
        if (panels->empty()) continue;
        const auto file = folder / ("exit-" + std::to_string(number) + name + ".png");
        const std::string part = file.string() + ".part";
        const auto picture = assemble(*panels, panels->front().lines, panels->front().dots).composite();
        written = picture.save(QString::fromStdString(part), "PNG", 70) && written;
        std::filesystem::rename(part, file, failed);
        written = written && !failed;
    }
    return written;
}

}  // namespace printer
