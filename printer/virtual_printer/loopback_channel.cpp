#include "printer/virtual_printer/loopback_channel.h"

namespace printer {
namespace {

constexpr auto name = "virtual printer";

}  // namespace

LoopbackChannel::LoopbackChannel(PrinterModel& model, VirtualClock& clock) : model_(model), clock_(clock) {
    model_.reconnect();
}

apdu::Result<void> LoopbackChannel::send(ByteView bytes) {
    if (!open_) return apdu::channelClosed(name);
    model_.receive(bytes);
    return {};
}

apdu::Result<Bytes> LoopbackChannel::receive(std::chrono::milliseconds patience) {
    const Span end = clock_.now + patience;
    while (true) {
        if (auto said = model_.take(); !said.empty()) return said;
        open_ = open_ && !model_.hangsUp();
        if (!open_) return apdu::channelClosed(name);
        const auto next = model_.next();
        if (!next || *next > end) {
            clock_.now = end;
            model_.advance(end);
            if (auto said = model_.take(); !said.empty()) return said;
            return apdu::channelTimeout(name);
        }
        clock_.now = *next;
        model_.advance(*next);
    }
}

}  // namespace printer
