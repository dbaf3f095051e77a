#pragma once

#include "apdu/channel/trace.h"
#include "cardlib/virtual_card/in_process_reader.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"

namespace test {

// A department's terminal that shows whatever keys it has to whatever sector it is told to and asks no questions
// itself: what it gives is the status word of the card's own answer, from the recorded exchange.
class Terminal {
  public:
    Terminal(cardlib::VirtualCard& card, const CardBench& bench, apdu::Bytes diversifier)
        : bench_(bench),
          diversifier_(std::move(diversifier)),
          reader_(card),
          recorder_(reader_),
          session_(recorder_, card.atr()) {}
    virtual ~Terminal() = default;

    // Presents the reader's or the writer's key of `whose` in the sector `at`, which it selects.
    virtual std::uint16_t presents(const cardlib::Application& whose, const cardlib::Application& at,
                                   bool writer) = 0;
    // Goes to a sector without a key, with what was reached before.
    virtual void goesTo(const cardlib::Application& sector) = 0;
    virtual std::uint16_t reads(const cardlib::Application& sector) = 0;
    // Writes under the line protection of `whose`, where the family has one.
    virtual std::uint16_t writes(const cardlib::Application& sector, const cardlib::Application& whose) = 0;

    [[nodiscard]] const std::vector<apdu::Exchange>& trace() const { return recorder_.trace(); }

  protected:
    std::uint16_t send(const apdu::Command& command) {
        REQUIRE(recorder_.transmit(command.encode()));
        const apdu::Bytes& answer = recorder_.trace().back().answer;
        return static_cast<std::uint16_t>(apdu::fromBigEndian(apdu::ByteView(answer).last(2)));
    }
    [[nodiscard]] apdu::Bytes lastData() const {
        const apdu::Bytes& answer = recorder_.trace().back().answer;
        return {answer.begin(), answer.end() - 2};
    }
    [[nodiscard]] cardlib::CardKey key(const std::string& master) const {
        return {bench_.profile.cipher, master, diversifier_, bench_.profile.keySize};
    }

    const CardBench& bench_;
    apdu::Bytes diversifier_;
    cardlib::InProcessReader reader_;
    apdu::RecordingTransport recorder_;
    apdu::Session session_;
};

std::unique_ptr<Terminal> makeTerminal(cardlib::VirtualCard& card, const CardBench& bench);

// A card of this family with all its sectors, made by a bench.
std::unique_ptr<cardlib::VirtualCard> madeCard(const CardBench& bench, const cardlib::CardModel& model);
// The chip serial of such a card, 10 bytes.
apdu::Bytes serialOf(cardlib::Family family);

}  // namespace test
