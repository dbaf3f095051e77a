// printed_face HOME RESOURCES ORDER STEM MOST [rectangles|one-picture]: compares what came onto a card in the virtual printer (STEM-front-colour.png and so on)
// with the layers that are rendered for the order: resin and overlay bit by bit, colour off by at most MOST of 255. rectangles: nothing else
// can the printer leave free in the varnish, so that the pattern of the front is varnished over. one-picture: the printer is given one
// picture a side; under the resin there is no colour, and it varnishes all.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "app/issuance/issue_card.h"
#include "printer/face/face_images.h"
#include "printer/face/graphics.h"

namespace {

// The printer answers before it has written down what it printed.
QImage loaded(const std::string& file) {
    for (int tries = 0; tries < 100 && !std::filesystem::exists(file); ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const QImage image(QString::fromStdString(file));
    if (image.isNull()) std::printf("cannot read %s\n", file.c_str());
    return image;
}

// The face lies in the middle of the head's picture.
QImage middleOf(const QImage& image, const QSize& size) {
    return image.copy((image.width() - size.width()) / 2, (image.height() - size.height()) / 2, size.width(), size.height());
}

bool sameBits(const QImage& wanted, const QImage& printed) {
    for (int y = 0; y < wanted.height(); ++y)
        for (int x = 0; x < wanted.width(); ++x)
            if ((wanted.pixelIndex(x, y) == 1) != (qGray(printed.pixel(x, y)) < 128)) return false;
    return true;
}

int worstColour(const QImage& wanted, const QImage& printed, const QImage* resin) {
    int worst = 0;
    for (int y = 0; y < wanted.height(); ++y)
        for (int x = 0; x < wanted.width(); ++x) {
            if (resin && resin->pixelIndex(x, y) == 1) continue;
            const QRgb a = wanted.pixel(x, y), b = printed.pixel(x, y);
            worst = std::max({worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    return worst;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6 && argc != 7) return 2;
    const printer::Graphics graphics(argc, argv);
    const auto station = app::Station::open(argv[1], argv[2]);
    if (!station) return std::printf("%s\n", nameOf(station.error().code).c_str()), 2;
    const auto face = app::drawFace(**station, std::atoll(argv[3]));
    if (!face) return std::printf("%s\n", nameOf(face.error().code).c_str()), 2;
    bool same = true;
    for (const auto& side : face->images().sides) {
        const std::string stem = std::string(argv[4]) + "-" + side.name;
        const auto part = [&](const char* layer) { return middleOf(loaded(stem + "-" + layer + ".png"), side.colour.size()); };
        QImage varnish = side.overlay;
        const bool onePicture = argc == 7 && std::string(argv[6]) == "one-picture";
        if (onePicture || (argc == 7 && side.name == "front")) varnish.fill(1);
        const bool resin = sameBits(side.resin, part("resin")), overlay = sameBits(varnish, part("overlay"));
        const int colour = worstColour(side.colour, part("colour"), onePicture ? &side.resin : nullptr);
        std::printf("%s: resin %s, overlay %s, colour off by at most %d of 255\n", side.name.c_str(), resin ? "equal" : "DIFFERS",
                    overlay ? "equal" : "DIFFERS", colour);
        same = same && resin && overlay && colour <= std::atoi(argv[5]);
    }
    return same ? 0 : 1;
}
