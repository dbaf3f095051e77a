#include "apdu/channel/session.h"

#include <utility>

namespace apdu {

Session::Session(Transport& transport, Bytes atr) : transport_(transport), atr_(std::move(atr)) {}

Result<Response> Session::send(const Command& command) {
    const Bytes bytes = command.encode();
    ++traffic_.apdus;
    traffic_.bytesOut += bytes.size();
    return transport_.transmit(bytes).and_then([this](const Bytes& answer) {
        traffic_.bytesIn += answer.size();
        return Response::parse(answer);
    });
}

}  // namespace apdu
