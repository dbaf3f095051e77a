// Laws: a name is 1 to 16 bytes of the answer, or none; and what is written as a template is read as it was meant.
#include <algorithm>
#include <cstdlib>

#include "apdu/iso7816/file_control.h"

using apdu::Byte;
using apdu::Bytes;

namespace {

void checkParsed(apdu::ByteView answer) {
    const auto control = apdu::parseFileControl(answer);
    if (!control || control->name.empty()) return;
    const auto at = std::search(answer.begin(), answer.end(), control->name.begin(), control->name.end());
    if (control->name.size() > 16 || at == answer.end()) std::abort();
}

void checkWritten(apdu::ByteView seed) {
    if (seed.size() < 6) return;
    apdu::FileControl meant;
    meant.identifier = static_cast<std::uint16_t>(seed[0] << 8 | seed[1]);
    meant.size = static_cast<std::uint32_t>(seed[2] << 8 | seed[3]);
    meant.descriptor = seed[4];
    meant.lifeCycle = seed[5];
    const auto name = seed.subspan(6).first(std::min<std::size_t>(16, seed.size() - 6));
    meant.name.assign(name.begin(), name.end());
    apdu::Tlv fci{0x6F,
                  {},
                  {{0x80, apdu::bigEndian(*meant.size, 2), {}},
                   {0x82, Bytes{*meant.descriptor}, {}},
                   {0x83, apdu::bigEndian(*meant.identifier, 2), {}},
                   {0x8A, Bytes{*meant.lifeCycle}, {}}}};
    if (!meant.name.empty()) fci.children.push_back({0x84, meant.name, {}});
    if (apdu::parseFileControl(apdu::encodeTlv(fci)).value() != meant) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    checkParsed({data, size});
    checkWritten({data, size});
    return 0;
}
