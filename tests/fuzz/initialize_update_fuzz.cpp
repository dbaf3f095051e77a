// Law: an answer to INITIALIZE UPDATE is refused, or its parts are those of the answer, in their places.
#include "cardlib/secure_channel/scp_channel.h"
#include "tests/fuzz/law.h"

using namespace cardlib;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView answer(data, size);
    const auto card = parseInitializeUpdate(answer);
    if (!card) return 0;
    Bytes again(answer.begin(), answer.begin() + 10);
    apdu::append(again, Bytes{card->keyVersion, card->protocol});
    if (card->protocol == 0x03) again.push_back(answer[12]);
    for (const Bytes* part : {&card->counter, &card->challenge, &card->cryptogram}) apdu::append(again, *part);
    fuzz::law(std::equal(again.begin(), again.end(), answer.begin()), "the parts are those of the answer");
    fuzz::law(answer.size() - again.size() == (size == 32 ? 3 : 0), "only the counter follows");
    return 0;
}
