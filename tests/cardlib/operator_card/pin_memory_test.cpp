#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

#include "tests/support/operator_bench.h"

namespace {

constexpr apdu::Byte typed[] = {'2', '7', '1', '8', '2', '8', '1', '8'}, wanted[] = {'1', '6', '1', '8', '0', '3', '3', '9'};
bool looking = false;
int left = 0;  // pieces of memory in which a PIN stood when they were let go

void look(const void* memory) {
    if (!looking || !memory) return;
    const apdu::ByteView content(static_cast<const apdu::Byte*>(memory), ::malloc_usable_size(const_cast<void*>(memory)));
    for (const apdu::ByteView pin : {apdu::ByteView(typed), apdu::ByteView(wanted)})
        if (!std::ranges::search(content, pin).empty()) ++left;
}

apdu::SecretBytes secret(apdu::ByteView pin) {
    return apdu::SecretBytes::copyOf(pin);
}

// A card that takes any PIN and keeps none.
class TakesAnyPin : public apdu::Transport {
  public:
    explicit TakesAnyPin(apdu::Transport& card) : card_(card) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView command) override {
        const bool afterPin = command[1] == 0x20 || command[1] == 0x24 || command[1] == 0x87;
        if (afterPin) return apdu::Bytes{0x90, 0x00};
        return card_.transmit(command);
    }

  private:
    apdu::Transport& card_;
};

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size) {
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
    look(memory);
    std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    look(memory);
    std::free(memory);
}

TEST_CASE("No PIN stands in memory that is let go", "[cardlib][operator_card][secrets]") {
    test::OperatorBench bench;
    bench.card.reset();
    TakesAnyPin line(bench.reader);
    apdu::Session session(line, {});
    auto card = cardlib::OperatorCard::find(session).value();
    const apdu::Bytes challenge(32, 0xC1);
    left = 0;
    looking = true;
    const bool answered = card.answer(secret(typed), challenge).has_value();
    const bool changed = card.changePin(secret(typed), secret(wanted)).has_value();
    looking = false;
    CHECK(answered);
    CHECK(changed);
    CHECK(left == 0);
    looking = true;
    static_cast<void>(apdu::bytesOf("27182818"));
    looking = false;
    CHECK(left == 1);  // what is let go with a PIN in it is seen
}
