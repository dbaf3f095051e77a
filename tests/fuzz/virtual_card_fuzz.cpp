// Law: whatever is sent, the card answers at least a status word, keeps its space and comes back from its
// image as it was. Input: commands, each after a byte with its length.
#include <cstdlib>

#include "cardlib/virtual_card/native_cos/native_card.h"

using namespace cardlib;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    NativeCard card(blankCard(size % 2 == 0 ? Cipher::sm4 : Cipher::des3, Bytes(10, 0x31)));
    for (std::size_t at = 0; at < size;) {
        const std::size_t length = std::min<std::size_t>(data[at], size - at - 1);
        if (card.process({data + at + 1, length}).size() < 2) std::abort();
        at += length + 1;
    }
    const auto& master = card.image().masterFile;
    if (master && usedSpace(*master) > master->space) std::abort();
    const Bytes image = serializeCard(card.image());
    if (serializeCard(parseCard(image).value()) != image) std::abort();
    return 0;
}
