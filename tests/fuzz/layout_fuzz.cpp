// Law: a layout is either refused with a reason, or lies on the card and can be read again.
#include <cstdlib>

#include "printer/face/layout.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto layout = printer::parseLayout({reinterpret_cast<const char*>(data), size});
    if (!layout) {
        if (layout.error().detail.empty()) std::abort();
        return 0;
    }
    for (const auto& side : layout->sides)
        for (const auto& element : side.elements)
            if (element.minPoints > element.points || element.lines < 1) std::abort();
    return 0;
}
