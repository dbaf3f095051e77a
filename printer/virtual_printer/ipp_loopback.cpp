#include "printer/virtual_printer/ipp_loopback.h"

namespace printer {
namespace {

constexpr std::chrono::milliseconds silence{20000};  // until a host gives an answer up

}  // namespace

Result<IppMessage> IppLoopback::exchange(const IppMessage& request, ByteView document) {
    const auto received = IppMessage::decode(request.encode());
    if (!received) return troubled(Trouble::linkProtocol, Phase::before, "request");
    model_.engine().advance(clock_.now);
    const auto reply = model_.reply(*received, document);
    if (reply.hangsUp) return troubled(Trouble::linkDisconnected, Phase::during);
    if (reply.silent) {
        wait(silence);
        return troubled(Trouble::linkTimeout, Phase::during);
    }
    auto answer = IppMessage::decode(reply.bytes);
    if (!answer) return troubled(Trouble::linkDisconnected, Phase::during);
    return *std::move(answer);
}

void IppLoopback::wait(std::chrono::milliseconds time) {
    clock_.now += time;
    model_.engine().advance(clock_.now);
}

}  // namespace printer
