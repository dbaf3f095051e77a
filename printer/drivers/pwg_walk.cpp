#include "printer/drivers/pwg_walk.h"

#include <cups/raster.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace printer {
namespace {

using apdu::ByteView;

constexpr std::string_view mark = "RaS2";
constexpr std::size_t headerLength = sizeof(cups_page_header2_t), pixelLength = 3;

// Takes bytes from the front; too few end it.
class Walk {
  public:
    explicit Walk(ByteView bytes) : left_(bytes) {}
    [[nodiscard]] bool ended() const { return left_.empty(); }
    [[nodiscard]] bool sound() const { return sound_; }
    ByteView take(std::size_t count) {
        sound_ = sound_ && left_.size() >= count;
        if (!sound_) return {};
        const ByteView taken = left_.first(count);
        left_ = left_.subspan(count);
        return taken;
    }
    unsigned byte() {
        const ByteView taken = take(1);
        return taken.empty() ? 0 : taken[0];
    }

  private:
    ByteView left_;
    bool sound_ = true;
};

std::size_t fieldOf(ByteView header, std::size_t offset) {
    return apdu::fromBigEndian(header.subspan(offset, 4));
}

// Pixels that repeat, pixels one by one, or none to the end of the line.
bool passLine(Walk& walk, std::size_t width) {
    for (std::size_t x = 0; x < width;) {
        const unsigned sign = walk.byte();
        if (!walk.sound()) return false;
        if (sign == 128) return true;
        const std::size_t count = sign < 128 ? sign + 1 : 257 - sign;
        walk.take(sign < 128 ? pixelLength : count * pixelLength);
        x += count;
        if (x > width) return false;
    }
    return walk.sound();
}

bool passPage(Walk& walk, unsigned mostDots) {
    const ByteView header = walk.take(headerLength);
    if (header.empty()) return false;
    const std::size_t width = fieldOf(header, offsetof(cups_page_header2_t, cupsWidth)),
                      height = fieldOf(header, offsetof(cups_page_header2_t, cupsHeight));
    if (width == 0 || height == 0 || width > mostDots || height > mostDots) return false;
    if (fieldOf(header, offsetof(cups_page_header2_t, cupsBitsPerPixel)) != 8 * pixelLength) return false;
    if (fieldOf(header, offsetof(cups_page_header2_t, cupsBytesPerLine)) != width * pixelLength) return false;
    for (std::size_t y = 0; y < height;) {
        y += walk.byte() + 1;  // how often the line is repeated
        if (y > height || !passLine(walk, width)) return false;
    }
    return true;
}

}  // namespace

bool arePwgPages(ByteView bytes, unsigned mostDots) {
    Walk walk(bytes);
    if (!std::ranges::equal(walk.take(mark.size()), mark, {}, {}, [](char sign) { return static_cast<apdu::Byte>(sign); })) return false;
    if (walk.ended()) return false;
    while (!walk.ended())
        if (!passPage(walk, mostDots)) return false;
    return true;
}

}  // namespace printer
