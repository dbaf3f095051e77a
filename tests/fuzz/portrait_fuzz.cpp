// Law: a picture is either refused, or becomes a chip photo of no more bytes than asked for.
#include <cstdlib>

#include "printer/face/graphics.h"
#include "printer/face/portrait.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    const auto portrait = printer::acceptPortrait({data, data + size});
    if (!portrait) return 0;
    const auto photo = printer::chipPhoto(*portrait, 4093);
    if (photo && (photo->empty() || photo->size() > 4093)) std::abort();
    return 0;
}
