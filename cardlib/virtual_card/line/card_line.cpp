#include "cardlib/virtual_card/line/card_line.h"

#include "apdu/iso7816/status_word.h"
#include "cardlib/virtual_card/line/line_timing.h"

namespace cardlib {
namespace {

// Lc or Le in three bytes, the first of them 00 (ISO/IEC 7816-4:2020, 5.2).
bool isExtended(ByteView command) {
    return command.size() >= 7 && command[4] == 0;
}

}  // namespace

void CardLine::reset(VirtualCard& card) {
    bytes_.reset();
    card.reset();
}

Bytes CardLine::answerOf(VirtualCard& card, ByteView command) {
    if (options_.interface == CardInterface::contact && options_.protocol == CardProtocol::t0)
        return bytes_.exchange(command, [&](ByteView whole) { return card.process(whole); });
    if (isExtended(command) && !options_.extendedLength) return apdu::bigEndian(apdu::sw::wrongLength.value(), 2);
    return card.process(command);
}

Exchanged CardLine::exchange(VirtualCard& card, ByteView command) {
    Exchanged done{answerOf(card, command), card.takeWritten(), {}};
    if (options_.timing == Timing::none) return done;
    done.time.line = card.airTime(command, done.answer)
                         .value_or(lineTime(options_, command.size(), done.answer.size()));
    done.time.write = writeTime(done.written);
    return done;
}

}  // namespace cardlib
