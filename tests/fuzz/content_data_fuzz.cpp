// Laws: what is listed has a name of 5 to 16 bytes that the answer holds; a chip serial has 10 bytes; and key information
// written out is read as it was meant.
#include <algorithm>
#include <cstdlib>

#include "cardlib/drivers/content_data.h"

using cardlib::Byte;
using cardlib::Bytes;

namespace {

bool holds(apdu::ByteView bytes, const Bytes& part) {
    return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
}

void checkKeys(apdu::ByteView seed) {
    if (const auto keys = cardlib::parseKeyInformation(seed); keys && keys->empty()) std::abort();
    std::vector<cardlib::KeyInformation> meant;
    Bytes body;
    for (std::size_t at = 0; at + 4 <= seed.size() && meant.size() < 20; at += 4) {
        if (seed[at + 2] == 0xFF) continue;
        meant.push_back({seed[at], seed[at + 1], seed[at + 2], seed[at + 3]});
        apdu::append(body, Bytes{0xC0, 0x04, seed[at], seed[at + 1], seed[at + 2], seed[at + 3]});
    }
    if (meant.empty()) return;
    if (cardlib::parseKeyInformation(apdu::concat(Bytes{0xE0, static_cast<Byte>(body.size())}, body)).value() != meant)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const apdu::ByteView answer(data, size);
    if (const auto entries = cardlib::parseContentList(answer))
        for (const auto& entry : *entries)
            if (entry.aid.size() < 5 || entry.aid.size() > 16 || !holds(answer, entry.aid)) std::abort();
    if (const auto cycle = cardlib::parseProductionLifeCycle(answer))
        if (cycle->chipSerial().size() != 10) std::abort();
    checkKeys(answer);
    return 0;
}
