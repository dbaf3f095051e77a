// Law: a trace that is read is written as a text that reads the same.
#include <cstdlib>

#include "apdu/channel/trace.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto trace = apdu::parseTrace({reinterpret_cast<const char*>(data), size});
    if (trace && apdu::parseTrace(apdu::toText(*trace)).value() != *trace) std::abort();
    return 0;
}
