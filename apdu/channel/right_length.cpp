#include "apdu/channel/right_length.h"

#include "apdu/iso7816/command.h"
#include "apdu/iso7816/response.h"

namespace apdu {

Result<Bytes> RightLengthTransport::transmit(ByteView bytes) {
    return inner_.transmit(bytes).and_then([&](Bytes answer) -> Result<Bytes> {
        const auto response = Response::parse(answer);
        const auto right = response ? response->sw.rightLength() : std::nullopt;
        const auto command = right ? Command::parse(bytes) : Result<Command>(Command(0, 0, 0, 0));
        if (!right || !command) return answer;
        return inner_.transmit(
            Command(command->cla(), command->ins(), command->p1(), command->p2(), command->data(), *right)
                .encode());
    });
}

}  // namespace apdu
