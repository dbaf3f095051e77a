#include "printer/face/portrait.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

#include "printer/face/portrait_image.h"

namespace printer {
namespace {

constexpr std::size_t maxFile = 5 << 20;
constexpr QSize printSize{358, 441}, oneInch{295, 413}, chipSize{179, 220};

QByteArray viewOf(const Bytes& bytes) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                   static_cast<qsizetype>(bytes.size()));
}

struct Opened {
    QSize size;
    QImage image;
};

bool isRight(QSize size) {
    return size == printSize || size == oneInch;
}

// The size that the picture will have when its camera's turn is undone.
QSize announcedSize(const QImageReader& reader) {
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return turned ? reader.size().transposed() : reader.size();
}

// Unpacks only what announces a size that can be right.
Opened open(const Bytes& picture) {
    QByteArray bytes = viewOf(picture);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    Opened opened;
    if (const auto format = reader.format(); format == "jpeg" || format == "png")
        opened.size = announcedSize(reader);
    if (isRight(opened.size)) opened.image = reader.read();
    if (const QColorSpace srgb(QColorSpace::SRgb); opened.image.colorSpace().isValid() && opened.image.colorSpace() != srgb)
        opened.image.convertToColorSpace(srgb);
    if (!opened.image.isNull()) opened.size = opened.image.size();
    return opened;
}

}  // namespace

QImage portraitImage(const Portrait& portrait) {
    QImage image = open(portrait.picture).image;
    const int height = image.width() * printSize.height() / printSize.width();
    return image.copy(0, 0, image.width(), std::min(height, image.height()))
        .convertToFormat(QImage::Format_RGB32);
}

Result<Portrait> acceptPortrait(Bytes picture) {
    if (picture.empty()) return fail(Code::portraitMissing);
    if (picture.size() > maxFile)
        return fail(Code::portraitTooLarge, std::to_string(picture.size()) + " bytes");
    const auto [size, image] = open(picture);
    if (size.isValid() && !isRight(size))
        return fail(Code::portraitWrongSize,
                    std::to_string(size.width()) + " x " + std::to_string(size.height()));
    if (image.isNull()) return fail(Code::portraitUnreadable);
    return Portrait{std::move(picture), size.width(), size.height()};
}

Result<Bytes> chipPhoto(const Portrait& portrait, std::size_t limit) {
    const QImage small =
        portraitImage(portrait).scaled(chipSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int quality = 90; quality >= 10; quality -= 5) {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        if (small.save(&buffer, "JPEG", quality) && static_cast<std::size_t>(jpeg.size()) <= limit)
            return Bytes(jpeg.begin(), jpeg.end());
    }
    return fail(Code::portraitIncompressible);
}

}  // namespace printer
