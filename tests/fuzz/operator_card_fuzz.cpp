// Law: whatever a card answers to whom it is to sign in, that ends, and proves nothing. Input: answers, each after a byte with its length.
#include "cardlib/operator_card/operator_card.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace cardlib;

namespace {

constexpr int mostSent = 200;

class Answers : public apdu::Transport {
  public:
    explicit Answers(fuzz::Input& input) : input_(input) {}
    apdu::Result<Bytes> transmit(ByteView) override {
        fuzz::law(++sent_ < mostSent, "it ends");
        if (input_.empty()) return Bytes{0x90, 0x00};
        const auto answer = input_.block();
        return Bytes(answer.begin(), answer.end());
    }

  private:
    fuzz::Input& input_;
    int sent_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    Answers answers(input);
    apdu::Session session(answers, {});
    auto card = OperatorCard::find(session);
    if (!card) return 0;
    const Bytes challenge(32, 0x5A);
    const auto answer = card->answer(apdu::SecretBytes::copyOf(apdu::bytesOf("271828")), challenge);
    fuzz::law(!answer || !isOperatorAnswer(card->publicKey(), challenge, *answer), "nothing is proved without the key");
    return 0;
}
