#include "printer/face/portrait.h"

#include <QBuffer>

#include "printer/face/picture_file.h"
#include "printer/face/portrait_image.h"

namespace printer {
namespace {

constexpr QSize printSize{358, 441}, oneInch{295, 413}, chipSize{179, 220};
constexpr PictureBounds bounds{5 << 20, std::int64_t{1} << 40, 100};  // a wrong size is told as such

bool isRight(QSize size) {
    return size == printSize || size == oneInch;
}

}  // namespace

QImage portraitImage(const Portrait& portrait) {
    const QImage image = readPicture(portrait.picture).value_or(QImage());
    const int height = image.width() * printSize.height() / printSize.width();
    return image.copy(0, 0, image.width(), std::min(height, image.height()))
        .convertToFormat(QImage::Format_RGB32);
}

Result<Portrait> acceptPortrait(Bytes picture) {
    const auto size = announcedSize(picture, bounds);
    if (!size) return tl::unexpected(size.error());
    if (!isRight(*size))
        return fail(Code::portraitWrongSize, std::to_string(size->width()) + " x " + std::to_string(size->height()));
    return readPicture(picture).map([&](const QImage&) {
        return Portrait{std::move(picture), size->width(), size->height()};
    });
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
