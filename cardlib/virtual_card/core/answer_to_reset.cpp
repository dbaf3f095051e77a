#include "cardlib/virtual_card/core/answer_to_reset.h"

namespace cardlib {
namespace {

constexpr Byte directConvention = 0x3B, hasTa1 = 0x10, hasTd1 = 0x80;
constexpr Byte fast = 0x96;  // F = 512, D = 32

void appendCheck(Bytes& atr) {
    Byte check = 0;
    for (std::size_t i = 1; i < atr.size(); ++i) check ^= atr[i];
    atr.push_back(check);
}

Bytes contactAnswer(ByteView historical, const LineOptions& line) {
    const bool quick = line.timing == Timing::contactFast, blocks = line.protocol == CardProtocol::t1;
    Bytes atr{directConvention, static_cast<Byte>(historical.size() | (quick ? hasTa1 : 0) | (blocks ? hasTd1 : 0))};
    if (quick) atr.push_back(fast);
    if (blocks) atr.push_back(0x01);
    apdu::append(atr, historical);
    if (blocks) appendCheck(atr);  // a card of T=0 alone has none
    return atr;
}

}  // namespace

Bytes answerToReset(ByteView historical, const LineOptions& line) {
    if (line.interface == CardInterface::contact) return contactAnswer(historical, line);
    Bytes atr{directConvention, static_cast<Byte>(hasTd1 | historical.size()), 0x80, 0x01};
    apdu::append(atr, historical);
    appendCheck(atr);
    return atr;
}

}  // namespace cardlib
