#include "apdu/channel/get_response.h"

#include "apdu/iso7816/commands.h"
#include "apdu/iso7816/response.h"

namespace apdu {
namespace {

constexpr int maxRounds = 64;
constexpr std::size_t maxBytes = 65536;

}  // namespace

Result<Bytes> GetResponseTransport::transmit(ByteView command) {
    Bytes collected;
    auto answer = inner_.transmit(command);
    for (int round = 0; round <= maxRounds && collected.size() <= maxBytes; ++round) {
        if (!answer) return answer;
        const auto response = Response::parse(*answer);
        if (!response) return tl::unexpected(response.error());
        append(collected, response->data);
        const auto waiting = response->sw.bytesWaiting();
        if (!waiting) return concat(collected, bigEndian(response->sw.value(), 2));
        answer = inner_.transmit(getResponse(*waiting).encode());
    }
    return fail(Code::getResponseEndless);
}

}  // namespace apdu
