#include "printer/face/picture_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

#include "printer/face/jpeg_scans.h"

namespace printer {
namespace {

// A reader over bytes that are the caller's.
class Opened {
  public:
    explicit Opened(ByteView file)
        : bytes_(QByteArray::fromRawData(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()))),
          buffer_(&bytes_),
          reader_(&buffer_) {
        reader_.setAutoTransform(true);
    }
    QImageReader& reader() { return reader_; }
    bool known() {
        const auto format = reader_.format();
        return (format == "jpeg" || format == "png") && !reader_.size().isEmpty();
    }

  private:
    QByteArray bytes_;
    QBuffer buffer_;
    QImageReader reader_;
};

tl::unexpected<Error> unreadable() {
    return fail(Code::portraitUnreadable);
}

tl::unexpected<Error> tooLarge(const std::string& what) {
    return fail(Code::portraitTooLarge, what);
}

}  // namespace

Result<QSize> announcedSize(ByteView file, const PictureBounds& bounds) {
    if (file.empty()) return fail(Code::portraitMissing);
    if (file.size() > bounds.bytes) return tooLarge(std::to_string(file.size()) + " bytes");
    if (const auto scans = scansIn(file); scans > bounds.scans) return tooLarge(std::to_string(scans) + " scans");
    Opened opened(file);
    if (!opened.known()) return unreadable();
    const QSize size = opened.reader().size();
    if (std::int64_t{size.width()} * size.height() > bounds.pixels)
        return tooLarge(std::to_string(size.width()) + " x " + std::to_string(size.height()));
    const bool turned = opened.reader().transformation() & QImageIOHandler::TransformationRotate90;
    return turned ? size.transposed() : size;
}

Result<QImage> readPicture(ByteView file, int shrink) {
    Opened opened(file);
    if (!opened.known()) return unreadable();
    const QSize size = opened.reader().size();
    if (shrink > 1)
        opened.reader().setScaledSize(QSize((size.width() + shrink - 1) / shrink, (size.height() + shrink - 1) / shrink));
    QImage image = opened.reader().read();
    if (image.isNull()) return unreadable();
    if (const QColorSpace srgb(QColorSpace::SRgb); image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    return image;
}

}  // namespace printer
