#include "printer/virtual_printer/pictures.h"

namespace printer {
namespace {

// Whoever sees the file sees all of it.
bool writeWhole(const QImage& picture, const std::filesystem::path& file) {
    const std::string part = file.string() + ".part";
    std::error_code failed;
    if (!picture.save(QString::fromStdString(part), "PNG", 70)) return false;
    std::filesystem::rename(part, file, failed);
    return !failed;
}

bool writeSide(const std::vector<InkPanel>& panels, const std::filesystem::path& stem) {
    if (panels.empty()) return true;
    const auto side = assemble(panels, panels.front().lines, panels.front().dots);
    const auto save = [&](const QImage& image, const char* layer) {
        return writeWhole(image, stem.string() + "-" + layer + ".png");
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
        written = writeWhole(assemble(*panels, panels->front().lines, panels->front().dots).composite(), file) && written;
    }
    return written;
}

}  // namespace printer
