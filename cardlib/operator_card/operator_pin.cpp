#include "cardlib/operator_card/operator_pin.h"

#include <algorithm>

namespace cardlib {
namespace {

constexpr std::size_t fewestDigits = 6, pinSize = 8;

// Each digit is the one before, and the same step more.
bool goesBySteps(ByteView pin) {
    const int step = pin[1] - pin[0];
    return std::abs(step) <= 1 &&
           std::ranges::adjacent_find(pin, [step](Byte one, Byte next) { return next - one != step; }) == pin.end();
}

}  // namespace

Result<apdu::SecretBytes> writtenPin(const apdu::SecretBytes& pin) {
    const bool digits = std::ranges::all_of(pin.view(), [](Byte byte) { return byte >= '0' && byte <= '9'; });
    if (pin.size() < fewestDigits || pin.size() > pinSize || !digits) return fail(Code::operatorPinMalformed);
    apdu::SecretBytes written(pinSize);
    std::ranges::fill(written.writable(), Byte{0xFF});
    std::ranges::copy(pin.view(), written.writable().begin());
    return written;
}

Result<void> checkNewPin(const apdu::SecretBytes& pin) {
    return writtenPin(pin).and_then([&](const apdu::SecretBytes&) -> Result<void> {
        if (goesBySteps(pin.view())) return fail(Code::operatorPinPlain);
        return {};
    });
}

}  // namespace cardlib
