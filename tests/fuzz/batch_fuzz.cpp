// Law: a batch that is read is written as a text that reads the same.
#include <cstdlib>

#include "app/sync/batch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto batch = app::parseBatch({reinterpret_cast<const char*>(data), size});
    if (batch && app::toJson(app::parseBatch(app::toJson(*batch)).value()) != app::toJson(*batch))
        std::abort();
    return 0;
}
