// Law: bytes that are text come back as the same bytes.
#include <cstdlib>

#include "apdu/core/gb18030.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = apdu::fromGb18030({data, size});
    if (text && apdu::toGb18030(*text).value() != apdu::Bytes(data, data + size)) std::abort();
    return 0;
}
