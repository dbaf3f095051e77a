#include "printer/drivers/ipp_raster.h"

#include <cups/raster.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "printer/drivers/pwg_walk.h"

namespace printer {
namespace {

constexpr unsigned mostDots = 8192;
constexpr std::size_t mostPages = 8;
constexpr unsigned reversed = ~0U;  // -1, as the header's unsigned numbers hold it

struct Close {
    void operator()(cups_raster_t* raster) const { cupsRasterClose(raster); }
};
using Raster = std::unique_ptr<cups_raster_t, Close>;

ssize_t putBytes(void* target, unsigned char* buffer, std::size_t count) {
    auto& bytes = *static_cast<Bytes*>(target);
    bytes.insert(bytes.end(), buffer, buffer + count);
    return static_cast<ssize_t>(count);
}

ssize_t takeBytes(void* source, unsigned char* buffer, std::size_t wanted) {
    auto& left = *static_cast<ByteView*>(source);
    const std::size_t count = std::min(wanted, left.size());
    if (count > 0) std::memcpy(buffer, left.data(), count);
    left = left.subspan(count);
    return static_cast<ssize_t>(count);
}

// What the header says of how the page lies: mirrored across the way of the sheet, along it, or both.
QImage turned(const QImage& page, const cups_page_header2_t& header) {
    return page.mirrored(header.cupsInteger[CUPS_RASTER_PWG_CrossFeedTransform] == reversed,
                         header.cupsInteger[CUPS_RASTER_PWG_FeedTransform] == reversed);
}

// How the back lies (PWG 5102.4, sheet back), so that it is upright when the sheet was turned as `sides` says.
void layBack(const std::string& sheetBack, cups_page_header2_t& header) {
    const bool tumble = header.Tumble != CUPS_FALSE;
    const bool both = (sheetBack == "manual-tumble" && tumble) || (sheetBack == "rotated" && !tumble);
    const bool flipped = sheetBack == "flipped";
    header.cupsInteger[CUPS_RASTER_PWG_CrossFeedTransform] = both || (flipped && tumble) ? reversed : 1;
    header.cupsInteger[CUPS_RASTER_PWG_FeedTransform] = both || (flipped && !tumble) ? reversed : 1;
}

bool headerFor(const RasterPages& all, bool back, const std::string& sheetBack, cups_page_header2_t& header) {
    pwg_media_t media{all.mediaName.c_str(), nullptr, nullptr, all.width, all.length};
    if (!cupsRasterInitPWGHeader(&header, &media, "srgb_8", all.dpi, all.dpi, all.sides.c_str(), nullptr)) return false;
    layBack(back ? sheetBack : "normal", header);
    // A face is rounded to whole dots, where the header's own size is cut down.
    header.cupsWidth = static_cast<unsigned>(all.pages.front().width());
    header.cupsHeight = static_cast<unsigned>(all.pages.front().height());
    header.cupsBytesPerLine = 3 * header.cupsWidth;
    header.cupsInteger[CUPS_RASTER_PWG_TotalPageCount] = static_cast<unsigned>(all.pages.size());
    header.cupsInteger[CUPS_RASTER_PWG_ImageBoxRight] = header.cupsWidth;
    header.cupsInteger[CUPS_RASTER_PWG_ImageBoxBottom] = header.cupsHeight;
    return true;
}

bool writePage(cups_raster_t* raster, const QImage& page, cups_page_header2_t& header) {
    if (!cupsRasterWriteHeader2(raster, &header)) return false;
    QImage lines = turned(page, header).convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < lines.height(); ++y)
        if (cupsRasterWritePixels(raster, lines.scanLine(y), header.cupsBytesPerLine) != header.cupsBytesPerLine) return false;
    return true;
}

bool isOurs(const cups_page_header2_t& header) {
    return header.cupsColorSpace == CUPS_CSPACE_SRGB && header.cupsColorOrder == CUPS_ORDER_CHUNKED &&
           header.cupsBitsPerColor == 8 && header.cupsBitsPerPixel == 24 && header.cupsWidth > 0 && header.cupsHeight > 0 &&
           header.cupsWidth <= mostDots && header.cupsHeight <= mostDots && header.cupsBytesPerLine == 3 * header.cupsWidth &&
           header.HWResolution[0] == header.HWResolution[1] && header.HWResolution[0] > 0 && header.HWResolution[0] <= 4800;
}

bool readLines(cups_raster_t* raster, const cups_page_header2_t& header, QImage& page) {
    page = QImage(static_cast<int>(header.cupsWidth), static_cast<int>(header.cupsHeight), QImage::Format_RGB888);
    if (page.isNull()) return false;
    for (int y = 0; y < page.height(); ++y)
        if (cupsRasterReadPixels(raster, page.scanLine(y), header.cupsBytesPerLine) != header.cupsBytesPerLine) return false;
    return true;
}

std::string sidesOf(const cups_page_header2_t& header) {
    if (!header.Duplex) return "one-sided";
    return header.Tumble ? "two-sided-short-edge" : "two-sided-long-edge";
}

}  // namespace

Bytes pwgRaster(const RasterPages& pages, const std::string& sheetBack) {
    if (pages.pages.empty()) return {};
    Bytes bytes;
    bool whole = true;
    {
        const Raster raster(cupsRasterOpenIO(putBytes, &bytes, CUPS_RASTER_WRITE_PWG));
        for (std::size_t i = 0; whole && raster && i < pages.pages.size(); ++i) {
            cups_page_header2_t header{};
            whole = pages.pages[i].size() == pages.pages.front().size() && headerFor(pages, i % 2 == 1, sheetBack, header) &&
                    writePage(raster.get(), pages.pages[i], header);
        }
        whole = whole && raster;
    }
    return whole ? bytes : Bytes{};
}

std::optional<RasterPages> readPwgRaster(ByteView bytes) {
    if (!arePwgPages(bytes, mostDots)) return std::nullopt;
    ByteView left = bytes;
    const Raster raster(cupsRasterOpenIO(takeBytes, &left, CUPS_RASTER_READ));
    RasterPages all;
    cups_page_header2_t header{};
    while (raster && cupsRasterReadHeader2(raster.get(), &header)) {
        QImage page;
        if (!isOurs(header) || all.pages.size() >= mostPages || !readLines(raster.get(), header, page)) return std::nullopt;
        all.dpi = static_cast<int>(header.HWResolution[0]);
        header.cupsPageSizeName[sizeof header.cupsPageSizeName - 1] = '\0';
        all.mediaName = header.cupsPageSizeName;
        all.sides = sidesOf(header);
        all.pages.push_back(turned(page, header).convertToFormat(QImage::Format_RGB32));
        if (all.pages.back().size() != all.pages.front().size()) return std::nullopt;
    }
    if (all.pages.empty()) return std::nullopt;
    return all;
}

}  // namespace printer
