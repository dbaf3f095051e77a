// Law: text that is Base45 is written back as itself; a seal that is read has every part.
#include <cstdlib>

#include "cardlib/seal/base45.h"
#include "cardlib/seal/qr_seal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto bytes = cardlib::fromBase45(text);
    if (bytes && cardlib::toBase45(*bytes) != text) std::abort();
    const auto seal = cardlib::readQrSeal("ZJ1:" + cardlib::toBase45({data, size}));
    if (seal && (seal->permitNumber.empty() || seal->signature.size() != 64 || seal->covered.empty()))
        std::abort();
    return 0;
}
