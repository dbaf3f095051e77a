// Law: sector data and log records that are read are written back as the same bytes.
#include <algorithm>
#include <cstdlib>

#include "cardlib/sectors/entitlements.h"
#include "cardlib/sectors/sector_log.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const cardlib::ByteView input(data, size);
    const auto entitlements = cardlib::decodeEntitlements(input);
    if (entitlements && !std::ranges::equal(cardlib::encodeEntitlements(*entitlements, size).value(), input))
        std::abort();
    const auto record = cardlib::decodeLogRecord(input);
    if (record && !std::ranges::equal(cardlib::encodeLogRecord(*record).value(), input)) std::abort();
    return 0;
}
