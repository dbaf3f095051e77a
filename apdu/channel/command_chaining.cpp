#include "apdu/channel/command_chaining.h"

#include <algorithm>

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"

namespace apdu {
namespace {

constexpr std::size_t maxShort = 255;
constexpr std::uint32_t maxShortLe = 256;
constexpr Byte moreFollows = 0x10;

}  // namespace

Result<Bytes> ChainingTransport::transmit(ByteView bytes) {
    const auto command = Command::parse(bytes);
    if (!command || command->data().size() <= maxShort) return inner_.transmit(bytes);
    const ByteView data = command->data();
    for (std::size_t at = 0;; at += maxShort) {
        const ByteView link = data.subspan(at, std::min(maxShort, data.size() - at));
        const bool last = at + link.size() == data.size();
        const Byte cla = last ? command->cla() : static_cast<Byte>(command->cla() | moreFollows);
        const auto le =
            last && command->le() ? std::optional(std::min(*command->le(), maxShortLe)) : std::nullopt;
        auto answer = inner_.transmit(
            Command(cla, command->ins(), command->p1(), command->p2(), {link.begin(), link.end()}, le)
                .encode());
        if (last || !answer) return answer;
        const auto response = Response::parse(*answer);
        if (!response || !response->sw.ok()) return answer;
    }
}

}  // namespace apdu
