#include "apdu/channel/get_response.h"

#include <algorithm>

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/response.h"

namespace apdu {
namespace {

constexpr int maxRounds = 64;
constexpr std::size_t maxBytes = 65536;

}  // namespace

Result<Bytes> GetResponseTransport::transmit(ByteView command) {
    const auto parsed = Command::parse(command);
    const std::size_t wanted = parsed ? parsed->le().value_or(maxBytes + 1) : maxBytes + 1;
    Bytes collected;
    auto answer = inner_.transmit(command);
    for (int round = 0; round <= maxRounds && collected.size() <= maxBytes; ++round) {
        if (!answer) return answer;
        const auto response = Response::parse(*answer);
        if (!response) return tl::unexpected(response.error());
        append(collected, response->data);
        const auto waiting = response->sw.bytesWaiting();
        if (!waiting) return concat(collected, bigEndian(response->sw.value(), 2));
        if (collected.size() >= wanted) return concat(collected, bigEndian(sw::ok.value(), 2));
        const auto next = std::min<std::size_t>(*waiting, wanted - collected.size());
        answer = inner_.transmit(getResponse(static_cast<std::uint32_t>(next)).encode());
    }
    return fail(Code::getResponseEndless);
}

}  // namespace apdu
