#include "apdu/channel/byte_protocol.h"

namespace apdu {
namespace {

constexpr std::size_t header = 4, p3 = 4, beforeData = 5;

}  // namespace

Result<Bytes> ByteProtocolTransport::transmit(ByteView command) {
    if (command.size() == header) return inner_.transmit(concat(command, Bytes{0x00}));
    const bool both = command.size() > beforeData && command[p3] != 0 &&
                      command.size() == beforeData + command[p3] + 1U;
    return inner_.transmit(both ? command.first(command.size() - 1) : command);
}

}  // namespace apdu
