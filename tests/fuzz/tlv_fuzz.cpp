// Law: what parses, written out, parses to the same objects; what stands in one stands in the bytes.
#include <cstdlib>

#include "apdu/iso7816/tlv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto objects = apdu::parseTlv({data, size});
    if (objects && apdu::parseTlv(apdu::encodeTlv(*objects)).value() != *objects) std::abort();
    // A part of the bytes that were given, wherever it stands.
    if (const auto value = apdu::valueOf({data, size}, size == 0 ? 0 : data[0]))
        if (!value->empty() && (value->data() < data || value->data() + value->size() > data + size)) std::abort();
    return 0;
}
