#include "apdu/iso7816/answer_to_reset.h"

#include <bit>

namespace apdu {

ByteView historicalBytes(ByteView atr) {
    if (atr.size() < 2) return {};
    const std::size_t count = atr[1] & 0x0F;
    std::size_t next = 2;
    unsigned announced = atr[1] >> 4U;
    while (announced != 0) {
        next += static_cast<std::size_t>(std::popcount(announced));
        const bool another = (announced & 0x8) != 0;
        if (another && next > atr.size()) return {};
        announced = another ? atr[next - 1] >> 4U : 0;
    }
    if (next > atr.size() || atr.size() - next < count) return {};
    return atr.subspan(next, count);
}

}  // namespace apdu
