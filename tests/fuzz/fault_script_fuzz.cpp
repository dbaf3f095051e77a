// Laws: a script that is read is written as one that reads the same; and a card whose line goes wrong by it answers,
// is silent or is gone, and comes back as whole as its EEPROM says.
#include <cstdlib>

#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/line/faulty_line.h"

using namespace cardlib;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto faults = parseFaults({reinterpret_cast<const char*>(data), size});
    if (!faults) return 0;
    if (parseFaults(toScript(*faults)).value() != *faults) std::abort();
    const auto card = makeBlank({Family::nativeCos, "sm4"}, Bytes(10, 0x31));
    FaultyLine line;
    line.add(*faults);
    for (int i = 0; i < 8; ++i) {
        const auto exchange = line.transmit(*card, Bytes{0x00, 0x84, 0x00, 0x00, 0x08});
        const bool answered = exchange.outcome == FaultyLine::Outcome::answered;
        if (answered && exchange.done.answer.size() != 10) std::abort();
        if (exchange.outcome == FaultyLine::Outcome::gone) line.insert();
    }
    if (restoreCard(Family::nativeCos, card->eeprom()).value()->eeprom() != card->eeprom()) std::abort();
    return 0;
}
