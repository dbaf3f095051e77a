#include <SQLiteCpp/SQLiteCpp.h>

#include "apdu/channel/trace.h"
#include "tests/support/card_at_hand.h"
#include "tests/support/people_bench.h"

using namespace app;

namespace {

// A clerk with a card of their own, that an administrator enrolled.
struct Bench : test::PeopleBench {
    Bench() {
        root = administrator();
        with("clerk", {Role::clerk});
        const auto enrolled = enrol("clerk", card);
        REQUIRE(enrolled);
    }
    Result<void> enrol(const std::string& name, test::OperatorBench& of, const std::string& digits = test::ownPin) {
        auto there = of.there();
        return people.enrolCard(name, test::atHand(there, digits), test::pin(digits), root);
    }
    Result<Actor> tried(test::OperatorBench& of, const std::string& digits = test::ownPin) {
        auto there = of.there();
        return people.signInByCard(test::atHand(there, digits));
    }
    std::string lastTold() {
        SQLite::Statement row(store.database->handle(),
                              "SELECT actor || ' · ' || action || ' · ' || object || ' · ' || result FROM audit ORDER BY sequence DESC LIMIT 1");
        REQUIRE(row.executeStep());
        return row.getColumn(0).getString();
    }

    Actor root;
    test::OperatorBench card, other{2};
};

template <class T>
std::optional<Code> codeOf(const Result<T>& tried) {
    return tried ? std::optional<Code>() : tried.error().code;
}

template <class T>
cardlib::Error said(const Result<T>& tried) {
    REQUIRE_FALSE(tried);
    REQUIRE(tried.error().code == Code::operatorCardFailed);
    return std::get<cardlib::Error>(tried.error().cause);
}

// Takes any PIN and answers every challenge with what the genuine card answered once.
class Replayed : public apdu::Transport {
  public:
    explicit Replayed(std::vector<apdu::Exchange> heard) : heard_(std::move(heard)) {}
    apdu::Result<apdu::Bytes> transmit(apdu::ByteView command) override {
        for (const auto& exchange : heard_)
            if (exchange.command.at(1) == command[1]) return exchange.answer;
        return apdu::Bytes{0x6D, 0x00};
    }

  private:
    std::vector<apdu::Exchange> heard_;
};

}  // namespace

TEST_CASE("A card and its PIN sign in the person it was enrolled for, and the trail says by which card", "[app][people][operator_card]") {
    Bench bench;
    const auto actor = bench.tried(bench.card);
    REQUIRE(actor);
    CHECK(actor->name() == "clerk");
    CHECK(actor->byCard());
    CHECK(actor->has(Role::clerk));
    CHECK(bench.lastTold() == "clerk · sign in · person 2 · by card 1");
    CHECK(bench.people.demand({{Role::clerk}}, "a step", *actor));
    CHECK(bench.store.audit.verify(bench.store.pem));
}

TEST_CASE("A wrong PIN signs nobody in, tells the tries left, and stands in the trail", "[app][people][operator_card]") {
    Bench bench;
    const auto wrong = bench.tried(bench.card, test::wrongPin);
    CHECK(said(wrong).code == cardlib::Code::operatorPinWrong);
    CHECK(said(wrong).detail == "2");
    CHECK(bench.lastTold() == "clerk · sign in · operator card 1 · refused");
    CHECK(bench.tried(bench.card));
}

TEST_CASE("A blocked card signs nobody in, and its person still signs in by password", "[app][people][operator_card]") {
    Bench bench;
    bench.card.block();
    CHECK(said(bench.tried(bench.card)).code == cardlib::Code::operatorPinBlocked);
    CHECK(bench.people.signIn("clerk", test::secret(test::goodPassword)));
}

TEST_CASE("A card that was never enrolled is refused before its PIN is tried", "[app][people][operator_card]") {
    Bench bench;
    CHECK(codeOf(bench.tried(bench.other, test::wrongPin)) == Code::operatorCardUnknown);
    CHECK(bench.other.card.image().pin.tries == 3);
    CHECK(bench.lastTold().starts_with("unknown · sign in · operator card "));
}

TEST_CASE("A card that was withdrawn is refused at once, and whoever signed in with it does nothing more", "[app][people][operator_card]") {
    Bench bench;
    const auto byCard = bench.tried(bench.card), byPassword = bench.people.signIn("clerk", test::secret(test::goodPassword));
    REQUIRE(byCard);
    REQUIRE(byPassword);
    REQUIRE(bench.people.withdrawCard("clerk", bench.root));
    CHECK(bench.lastTold() == "root · operator card withdrawn · person 2 · operator card 1");
    CHECK(codeOf(bench.tried(bench.card, test::wrongPin)) == Code::operatorCardWithdrawn);
    CHECK(bench.card.card.image().pin.tries == 3);
    CHECK(bench.people.demand({{Role::clerk}}, "a step", *byCard).error().detail == "step.nobody");
    CHECK(bench.people.demand({{Role::clerk}}, "a step", *byPassword));
    CHECK(codeOf(bench.people.withdrawCard("clerk", bench.root)) == Code::operatorCardNone);
    REQUIRE(bench.enrol("clerk", bench.card));
    CHECK(bench.tried(bench.card));
    CHECK(bench.people.demand({{Role::clerk}}, "a step", *byCard).error().detail == "step.nobody");
}

TEST_CASE("The card of a closed account signs nobody in", "[app][people][operator_card]") {
    Bench bench;
    REQUIRE(bench.people.close("clerk", bench.root));
    CHECK(codeOf(bench.tried(bench.card)) == Code::operatorCardWithdrawn);
    REQUIRE(bench.people.reopen("clerk", bench.root));
    CHECK(bench.tried(bench.card));
}

TEST_CASE("An answer that was given before proves nothing, and neither does a copy with another key", "[app][people][operator_card]") {
    Bench bench;
    bench.card.card.reset();
    apdu::RecordingTransport recording(bench.card.reader);
    apdu::Session genuine(recording, {});
    auto card = cardlib::OperatorCard::find(genuine).value();
    REQUIRE(bench.people.signInByCard(test::atHand(card, test::ownPin)));

    Replayed replayed(recording.trace());
    apdu::Session again(replayed, {});
    auto forged = cardlib::OperatorCard::find(again).value();
    CHECK(codeOf(bench.people.signInByCard(test::atHand(forged, test::ownPin))) == Code::operatorCardNotProved);
    CHECK(bench.lastTold() == "clerk · sign in · operator card 1 · refused");

    test::OperatorBench copy(cardlib::parseOperatorCard(bench.card.card.copyOnto(test::OperatorBench::serialOf(9))->eeprom()).value());
    CHECK(codeOf(bench.tried(copy)) == Code::operatorCardNotProved);
}

TEST_CASE("A card is enrolled by an administrator, with its holder's PIN, for one person", "[app][people][operator_card]") {
    Bench bench;
    bench.with("other", {Role::reviewer});
    CHECK(codeOf(bench.enrol("other", bench.card)) == Code::operatorCardTaken);
    CHECK(said(bench.enrol("other", bench.other, test::wrongPin)).code == cardlib::Code::operatorPinWrong);
    CHECK(codeOf(bench.enrol("nobody", bench.other)) == Code::accountUnknown);
    auto there = bench.other.there();
    CHECK(codeOf(bench.people.enrolCard("other", test::atHand(there, test::ownPin), test::pin(test::ownPin), bench.signedIn("clerk"))) == Code::stepForbidden);
    CHECK(codeOf(bench.people.enrolCard("other", test::atHand(there, test::ownPin), test::pin(test::ownPin), "root")) == Code::stepForbidden);
    CHECK(codeOf(bench.people.withdrawCard("clerk", bench.signedIn("clerk"))) == Code::stepForbidden);
    CHECK(codeOf(bench.tried(bench.other)) == Code::operatorCardUnknown);
    REQUIRE(bench.enrol("other", bench.other));
    CHECK(bench.tried(bench.other)->name() == "other");
    const auto cards = bench.people.cardsInForce(bench.root).value();
    REQUIRE(cards.size() == 2);
    CHECK(cards[1].person.name == "other");
    CHECK(cards[1].mark == markOfCard(bench.other.there().publicKey()));
}

TEST_CASE("A reader that falls mute over an answer signs nobody in, and its late answer writes nothing", "[app][people][operator_card]") {
    Bench bench;
    auto there = bench.card.there();
    const auto genuine = test::atHand(there, test::ownPin);
    const Error mute = fail(Code::deviceFailed).value();
    std::function<void()> wakes;
    const auto tried = bench.people.signInByCard({genuine.key, [&](const Bytes& challenge) -> Result<Bytes> {
                                                      wakes = [genuine, challenge] { CHECK(genuine.answer(challenge)); };
                                                      return tl::unexpected(mute);
                                                  }});
    CHECK(codeOf(tried) == mute.code);
    CHECK(bench.lastTold() == "clerk · sign in · operator card 1 · refused");
    const auto rows = bench.store.audit.verify(bench.store.pem).value();
    wakes();
    CHECK(bench.store.audit.verify(bench.store.pem).value() == rows);
    CHECK(bench.tried(bench.card));
}

TEST_CASE("A card with the PIN it was delivered with is not enrolled", "[app][people][operator_card]") {
    Bench bench;
    test::OperatorBench delivered(cardlib::blankOperatorCard(test::OperatorBench::serialOf(3)));
    CHECK(said(bench.enrol("clerk", delivered, test::factoryPin)).code == cardlib::Code::operatorPinPlain);
}

TEST_CASE("A new card takes the place of the one before", "[app][people][operator_card]") {
    Bench bench;
    REQUIRE(bench.enrol("clerk", bench.other));
    CHECK(codeOf(bench.tried(bench.card)) == Code::operatorCardWithdrawn);
    CHECK(bench.tried(bench.other)->name() == "clerk");
    CHECK(bench.people.cardsInForce(bench.root)->size() == 1);
}

TEST_CASE("A second person signs by card, and never with the first one's own", "[app][people][operator_card]") {
    Bench bench;
    bench.with("supervisor", {Role::supervisor});
    REQUIRE(bench.enrol("supervisor", bench.other));
    const Grant both{{Role::clerk}, {Role::supervisor}};
    const auto first = bench.tried(bench.card).value(), second = bench.tried(bench.other).value();
    CHECK(bench.people.demand(both, "a step", first, {second, {}}));
    CHECK(bench.people.demand(both, "a step", first, {bench.tried(bench.card).value(), {}}).error().detail == "step.same_person");
    REQUIRE(bench.people.withdrawCard("supervisor", bench.root));
    CHECK(bench.people.demand(both, "a step", first, {second, {}}).error().detail == "step.second_missing");
}

TEST_CASE("Where no people are set up no card signs anybody in", "[app][people][operator_card]") {
    test::PeopleBench bench;
    test::OperatorBench card;
    auto there = card.there();
    CHECK(codeOf(bench.people.signInByCard(test::atHand(there, test::ownPin))) == Code::peopleNotSetUp);
    CHECK(codeOf(bench.people.enrolCard("clerk", test::atHand(there, test::ownPin), test::pin(test::ownPin), {})) == Code::peopleNotSetUp);
}

TEST_CASE("A card's record is withdrawn, and never changed or deleted", "[app][people][operator_card]") {
    Bench bench;
    auto& handle = bench.store.database->handle();
    CHECK_FALSE(Database::guarded([&] { handle.exec("DELETE FROM operator_card"); }));
    CHECK_FALSE(Database::guarded([&] { handle.exec("UPDATE operator_card SET account = 1"); }));
    REQUIRE(bench.people.withdrawCard("clerk", bench.root));
    CHECK_FALSE(Database::guarded([&] { handle.exec("UPDATE operator_card SET withdrawn_at = ''"); }));
}
