// Law: the picture of a paper is refused, or has a size within the bounds and unpacks to that size.
#include <QImage>
#include <cstdlib>

#include "printer/face/graphics.h"
#include "printer/face/picture_file.h"
#include "printer/face/scan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    constexpr printer::ScanBounds bounds{1 << 20, 1'000'000, 100};
    const auto scan = printer::acceptScan({data, size}, bounds);
    if (!scan) return 0;
    if (size > bounds.bytes || std::int64_t{scan->width} * scan->height > bounds.pixels) std::abort();
    if (scan->format != "jpeg" && scan->format != "png") std::abort();
    const auto picture = printer::readPicture({data, size});
    if (!picture || picture->size() != QSize(scan->width, scan->height)) std::abort();
    return 0;
}
