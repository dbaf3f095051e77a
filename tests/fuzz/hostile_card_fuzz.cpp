// Law: whatever a card of any family answers, the making of it ends after a bounded number of commands; what is said
// to be made has the evidence of its plan and reads back as planned once the card is honest again; and it is not
// alive. Input: the family, then for each command a byte that says how its answer is changed.
#include "cardlib/inspection/card_reader.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/support/family_order.h"

using namespace cardlib;

namespace {

class HostileLine : public apdu::Transport {
  public:
    HostileLine(VirtualCard& card, fuzz::Input script) : card_(card), script_(script) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        fuzz::law(++sent_ <= 3000, "bounded number of commands");
        const Byte how = script_.byte();
        if (how >= 0xF0) return tl::unexpected(apdu::Error{apdu::Code::cardRemoved, "", 0});
        if (how >= 0xE0) {
            swallowed_ = true;
            return Bytes{0x90, 0x00};
        }
        return changed(card_.process(command), how);
    }
    // Whether a command was said to be done that was not.
    [[nodiscard]] bool swallowed() const { return swallowed_; }

  private:
    Bytes changed(Bytes answer, Byte how) {
        if (how >= 0x40 && how < 0x60) answer.resize(how % 4);
        if (how >= 0x60 && how < 0x80) return fuzz::altered(std::move(answer), script_);
        if (how >= 0x80 && how < 0xA0 && !answer.empty()) answer[how % answer.size()] ^= 0x01;
        if (how >= 0xA0 && how < 0xA8) answer = {0x61, how};
        if (how >= 0xA8 && how < 0xB0) answer = {0x6C, how};
        if (how >= 0xB0 && how < 0xC0) answer = {0x63, static_cast<Byte>(0xC0 | (how & 0xF))};
        if (how >= 0xC0 && how < 0xD0) answer.insert(answer.begin(), 300, how);
        if (how >= 0xD0 && how < 0xD8) answer = {0x90, 0x00};
        if (how >= 0xD8 && how < 0xE0) answer = {script_.byte(), script_.byte()};
        return answer;
    }

    VirtualCard& card_;
    fuzz::Input script_;
    std::size_t sent_ = 0;
    bool swallowed_ = false;
};

struct Honest {
    Evidence evidence;
    CardContents contents;
};

Result<CardContents> readHonestly(test::FamilyOrder& order, VirtualCard& card) {
    card.reset();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    return readCard(session, order.vault, order.profile);
}

const Honest& honest(test::FamilyOrder& order) {
    static std::map<const test::FamilyOrder*, Honest> all;
    if (const auto found = all.find(&order); found != all.end()) return found->second;
    const auto card = order.blankCard();
    InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    test::SilentJournal journal;
    auto evidence = personalize(session, order.vault, order.plan, Begin::onBlank, journal).value();
    return all[&order] = {std::move(evidence), readHonestly(order, *card).value()};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    test::FamilyOrder& order = test::orderOf(input.byte());
    const Honest& planned = honest(order);
    const auto card = order.blankCard();
    HostileLine line(*card, input);
    apdu::Session session(line, card->atr());
    test::SilentJournal journal;
    (void)isBlank(session, order.vault, order.profile);
    auto made = personalize(session, order.vault, order.plan, Begin::onBlank, journal);
    if (!made) made = personalize(session, order.vault, order.plan, Begin::resume, journal);
    if (made) {
        fuzz::law(made->fileDigests == planned.evidence.fileDigests, "the evidence is that of the plan");
        fuzz::law(made->keyCheckValues == planned.evidence.keyCheckValues, "its key check values too");
        fuzz::law(made->chipSerial == planned.evidence.chipSerial, "and its serial");
    }
    const auto contents = readHonestly(order, *card);
    if (contents) fuzz::law(contents->status == 0, "no card becomes alive by being made");
    // A key that a card only says to have written shows when it is asked for: readCard() refuses then.
    if (made && !line.swallowed()) fuzz::law(contents.has_value(), "what is made can be read");
    if (made && contents) fuzz::law(contents->files == planned.contents.files, "what is made reads as planned");
    return 0;
}
