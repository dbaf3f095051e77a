#include <cstdlib>

#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/activation.h"
#include "tests/support/catch.h"
#include "tests/support/family_order.h"

using namespace cardlib;

namespace {

constexpr auto today = "2026-11-25";

// Turns one bit of one answer.
class FlippingLine : public apdu::Transport {
  public:
    struct Flip {
        std::size_t answer, byte;  // counted from 0
        unsigned bit;
    };
    FlippingLine(VirtualCard& card, std::optional<Flip> flip) : card_(card), flip_(flip) {}
    apdu::Result<Bytes> transmit(ByteView command) override {
        Bytes answer = card_.process(command);
        if (flip_ && flip_->answer == sizes.size() && flip_->byte < answer.size())
            answer[flip_->byte] ^= static_cast<Byte>(1U << flip_->bit);
        sizes.push_back(answer.size());
        said.push_back(answer);
        return answer;
    }
    std::vector<std::size_t> sizes;
    std::vector<Bytes> said;

  private:
    VirtualCard& card_;
    std::optional<Flip> flip_;
};

Result<CardContents> readHonestly(test::FamilyOrder& order, VirtualCard& card) {
    card.reset();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    return readCard(session, order.vault, order.profile);
}

Result<Activation> activated(test::FamilyOrder& order, apdu::Session& session) {
    test::SilentJournal journal;
    return activate(session, order.vault, order.profile, {order.plan.chipSerial, order.plan.applicationSerial}, today,
                    journal);
}

Result<Evidence> finishedHonestly(test::FamilyOrder& order, VirtualCard& card) {
    card.reset();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::SilentJournal journal;
    return personalize(session, order.vault, order.plan, Begin::resume, journal);
}

Result<Activation> activatedHonestly(test::FamilyOrder& order, VirtualCard& card) {
    card.reset();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    return activated(order, session);
}

// What an undisturbed line gives.
struct Undisturbed {
    std::vector<std::size_t> answers;
    std::size_t ofMaking = 0;
    CardContents made, alive;

    explicit Undisturbed(test::FamilyOrder& order) {
        const auto card = order.blankCard();
        FlippingLine line(*card, {});
        apdu::Session session(line, card->atr());
        test::SilentJournal journal;
        REQUIRE(personalize(session, order.vault, order.plan, Begin::onBlank, journal));
        ofMaking = line.sizes.size();
        made = readHonestly(order, *card).value();
        card->reset();
        REQUIRE(activated(order, session).value() == Activation::done);
        answers = line.sizes;
        alive = readHonestly(order, *card).value();
    }
};

// Of every status word's byte, and of every so many bytes of data, one bit, each time another; with ZHIKA_FLIPS naming
// the algorithm every bit of every answer.
std::vector<FlippingLine::Flip> flipsOf(const std::vector<std::size_t>& answers, std::size_t step, bool all) {
    std::vector<FlippingLine::Flip> flips;
    for (std::size_t answer = 0, count = 0; answer < answers.size(); ++answer)
        for (std::size_t byte = 0; byte < answers[answer]; ++byte)
            for (unsigned bit = 0; bit < 8; ++bit) {
                const bool statusWord = byte + 2 >= answers[answer];
                if (all || (bit == (3 * answer + 5 * byte) % 8 && (statusWord || ++count % step == 0)))
                    flips.push_back({answer, byte, bit});
            }
    return flips;
}

// The card after a making whose answer was spoilt: never alive; as planned when it was called made, else finished by
// the next try.
void checkMaking(test::FamilyOrder& order, const Undisturbed& undisturbed, VirtualCard& card, bool made) {
    const auto contents = readHonestly(order, card);
    if (contents) CHECK(contents->status == 0);
    if (!made) REQUIRE(finishedHonestly(order, card));
    const auto finished = readHonestly(order, card);
    REQUIRE(finished);
    CHECK(finished->files == undisturbed.made.files);
}

// Dead, though all that activation brings but life may be there.
bool isDead(const CardContents& contents, const Undisturbed& undisturbed) {
    auto prepared = undisturbed.alive.files;
    prepared.at("permit").at("status").front() = 0;
    return contents.files == undisturbed.made.files || contents.files == prepared;
}

// An answer spoilt after the status was written cannot take that back: the next try says what stands.
void checkActivation(test::FamilyOrder& order, const Undisturbed& undisturbed, VirtualCard& card, bool done) {
    const auto contents = readHonestly(order, card);
    REQUIRE(contents);
    const bool alive = contents->status == 1;
    if (done) CHECK(alive);
    if (alive)
        CHECK(contents->files == undisturbed.alive.files);
    else
        CHECK(isDead(*contents, undisturbed));
    const auto again = activatedHonestly(order, card);
    REQUIRE(again);
    CHECK(*again == (alive ? Activation::wasActive : Activation::done));
    CHECK(readHonestly(order, card)->files == undisturbed.alive.files);
}

}  // namespace

TEST_CASE("A bit turned in any answer is refused or changes nothing, and makes no card alive",
          "[cardlib][families][flips]") {
    for (std::size_t family = 0; family < test::allFamilies().size(); ++family) {
        test::FamilyOrder& order = test::orderOf(static_cast<Byte>(family));
        const Undisturbed undisturbed(order);
        const char* wanted = std::getenv("ZHIKA_FLIPS");
        const bool wholly = wanted && order.model.algorithm == wanted;
        if (wanted && !wholly) continue;
        std::size_t refused = 0;
        for (const auto& flip : flipsOf(undisturbed.answers, 5, wholly)) {
            INFO(order.model.algorithm << " answer " << flip.answer << " byte " << flip.byte << " bit " << flip.bit);
            const auto card = order.blankCard();
            FlippingLine line(*card, flip);
            apdu::Session session(line, card->atr());
            test::SilentJournal journal;
            const auto made = personalize(session, order.vault, order.plan, Begin::onBlank, journal);
            if (!made || flip.answer < undisturbed.ofMaking) {
                checkMaking(order, undisturbed, *card, made.has_value());
                refused += made ? 0 : 1;
                continue;
            }
            card->reset();
            const auto done = activated(order, session);
            checkActivation(order, undisturbed, *card, done.has_value());
            refused += done ? 0 : 1;
        }
        CHECK(refused > undisturbed.answers.size());
    }
}

TEST_CASE("A signature file that reads back with another signer than planned does not pass for the planned one",
          "[cardlib][bit_flip]") {
    constexpr std::size_t referenceAt = 2, referenceSize = 8;
    for (const auto& family : test::allFamilies()) {
        if (family.model.family != Family::storageCard) continue;
        test::FamilyOrder order(family);
        INFO(family.profile);
        const auto card = order.blankCard();
        FlippingLine line(*card, {});
        apdu::Session session(line, card->atr());
        test::SilentJournal journal;
        const auto planned = personalize(session, order.vault, order.plan, Begin::onBlank, journal);
        REQUIRE(planned);
        const auto file = readHonestly(order, *card).value().files.at("permit").at("issue_signature");
        const Bytes reference(file.begin() + referenceAt, file.begin() + referenceAt + referenceSize);
        std::size_t tried = 0;
        for (std::size_t answer = 0; answer < line.said.size(); ++answer) {
            const auto found = std::ranges::search(line.said[answer], reference);
            if (found.empty()) continue;
            const auto byte = static_cast<std::size_t>(found.begin() - line.said[answer].begin());
            const auto other = order.blankCard();
            FlippingLine flipping(*other, FlippingLine::Flip{answer, byte, 0});
            apdu::Session torn(flipping, other->atr());
            CHECK_FALSE(personalize(torn, order.vault, order.plan, Begin::onBlank, journal));
            ++tried;
        }
        CHECK(tried > 0);
    }
}
