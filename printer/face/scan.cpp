#include "printer/face/scan.h"

#include "printer/face/picture_file.h"

namespace printer {
namespace {

constexpr Byte jpegBegins = 0xFF;
constexpr int proofShrink = 8;  // a JPEG is read whole all the same, in a sixty-fourth of the memory

}  // namespace

Result<ScanFacts> acceptScan(ByteView file, const ScanBounds& bounds) {
    const auto size = announcedSize(file, {bounds.bytes, bounds.pixels, bounds.scans});
    if (!size) return tl::unexpected(size.error());
    return readPicture(file, proofShrink).map([&](const QImage&) {
        return ScanFacts{file.front() == jpegBegins ? "jpeg" : "png", size->width(), size->height()};
    });
}

}  // namespace printer
