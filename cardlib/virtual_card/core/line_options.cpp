#include "cardlib/virtual_card/core/line_options.h"

namespace cardlib {
namespace {

bool isContactTiming(Timing timing) {
    return timing == Timing::contact9600 || timing == Timing::contactFast;
}

const char* conflict(Family family, const LineOptions& line) {
    const bool contact = line.interface == CardInterface::contact;
    if (family == Family::storageCard && contact) return "a storage card has no contacts";
    if (family == Family::storageCard && line.timing != Timing::none && line.timing != Timing::contactless106)
        return "a storage card speaks 106 kbit/s only";
    if (family == Family::operatorCard && contact && line.protocol == CardProtocol::t0)
        return "an operator's card speaks T=1";
    if (line.timing != Timing::none && isContactTiming(line.timing) != contact)
        return "the timing is the other interface's";
    if (line.extendedLength && family != Family::globalPlatform)
        return "only global_platform cards take extended length";
    if (line.extendedLength && contact && line.protocol == CardProtocol::t0)
        return "T=0 has no extended length";
    return nullptr;
}

}  // namespace

Result<void> checkLine(Family family, const LineOptions& line) {
    if (const char* what = conflict(family, line)) return fail(Code::lineUnfit, what);
    return {};
}

}  // namespace cardlib
