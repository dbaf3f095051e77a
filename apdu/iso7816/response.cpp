#include "apdu/iso7816/response.h"

#include "apdu/core/hex.h"

namespace apdu {

Result<Response> Response::parse(ByteView bytes) {
    if (bytes.size() < 2) return fail(Code::responseTooShort, std::to_string(bytes.size()) + " bytes");
    const ByteView data = bytes.first(bytes.size() - 2);
    const auto word = static_cast<std::uint16_t>(fromBigEndian(bytes.last(2)));
    return Response{{data.begin(), data.end()}, StatusWord(word)};
}

Bytes Response::encode() const {
    return concat(data, bigEndian(sw.value(), 2));
}

Result<Response> requireOk(Response response) {
    if (response.sw.ok()) return response;
    const auto word = response.sw.value();
    return fail(Code::unexpectedStatus, toHex(bigEndian(word, 2)) + " " + std::string(response.sw.meaning()),
                word);
}

}  // namespace apdu
