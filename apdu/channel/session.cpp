#include "apdu/channel/session.h"

#include <utility>

#include "apdu/core/secret_bytes.h"

namespace apdu {

Session::Session(Transport& transport, Bytes atr) : transport_(transport), atr_(std::move(atr)) {}

Result<Response> Session::send(const Command& command) {
    Bytes bytes = command.encode();
    ++traffic_.apdus;
    traffic_.bytesOut += bytes.size();
    const auto answered = transport_.transmit(bytes);
    wipe(bytes);
    return answered.and_then([this](const Bytes& answer) {
        traffic_.bytesIn += answer.size();
        return Response::parse(answer);
    });
}

}  // namespace apdu
