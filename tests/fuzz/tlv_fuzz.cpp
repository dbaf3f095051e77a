// Law: what parses, written out, parses to the same objects.
#include <cstdlib>

#include "apdu/iso7816/tlv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto objects = apdu::parseTlv({data, size});
    if (objects && apdu::parseTlv(apdu::encodeTlv(*objects)).value() != *objects) std::abort();
    return 0;
}
