// Law: an answer of two bytes or more is written back as it came, its word never lost; whatever a card answers, the
// transports ask a bounded number of times and give the last word. Input: what the card answers, each answer after
// a byte with its length.
#include "apdu/channel/command_chaining.h"
#include "apdu/channel/get_response.h"
#include "apdu/channel/right_length.h"
#include "apdu/channel/session.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace apdu;

namespace {

class Answering : public Transport {
  public:
    explicit Answering(fuzz::Input input) : input_(input) {}
    Result<Bytes> transmit(ByteView command) override {
        fuzz::law(++asked <= 400, "bounded number of commands");
        fuzz::law(Command::parse(command).has_value(), "only whole commands go over the line");
        last = input_.empty() ? Bytes{0x90, 0x00} : input_.block();
        return last;
    }
    std::size_t asked = 0;
    Bytes last;

  private:
    fuzz::Input input_;
};

void parsesBack(ByteView bytes) {
    const auto response = Response::parse(bytes);
    fuzz::law(response.has_value() == (bytes.size() >= 2), "two bytes are an answer");
    if (!response) return;
    fuzz::law(std::ranges::equal(response->encode(), bytes), "an answer is written back as it came");
    fuzz::law(!response->sw.meaning().empty(), "every word has a meaning");
    const auto good = requireOk(*response);
    fuzz::law(good || good.error().raw == response->sw.value(), "the word is never lost");
    const auto tries = response->sw.triesLeft();
    fuzz::law(!tries || (*tries >= 0 && *tries <= 15), "tries are a nibble");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    parsesBack({data, size});
    Answering card({data, size});
    RightLengthTransport right(card);
    GetResponseTransport whole(right);
    ChainingTransport chained(whole);
    Session session(chained, {});
    constexpr std::size_t wanted = 256;
    for (const std::size_t length : {0, 5, 255, 600}) {
        const auto answer = session.send({0x00, 0xCB, 0x3F, 0xFF, Bytes(length, 0x5A), wanted});
        if (!answer) continue;
        const auto last = Response::parse(card.last);
        fuzz::law(last.has_value(), "the last answer has a word");
        // A card that has more than was asked for did what was asked.
        const bool asked = answer->data.size() >= wanted && last->sw.bytesWaiting() && answer->sw.ok();
        fuzz::law(last->sw == answer->sw || asked, "the last word is given");
        fuzz::law(!answer->sw.bytesWaiting(), "nothing is left on the card");
    }
    return 0;
}
