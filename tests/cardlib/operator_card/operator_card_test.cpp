#include "cardlib/operator_card/operator_card.h"

#include "apdu/channel/trace.h"
#include "cardlib/operator_card/operator_pin.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/operator_bench.h"
#include "tests/support/scripted_card.h"

using namespace cardlib;

namespace {

const Bytes challenge(32, 0xC1), another(32, 0xC2);

template <class T>
Error errorOf(const Result<T>& tried) {
    REQUIRE_FALSE(tried);
    return tried.error();
}

}  // namespace

TEST_CASE("An operator's card answers a challenge after its PIN, for itself and for nothing else", "[cardlib][operator_card]") {
    test::OperatorBench bench, other(2);
    auto card = bench.there();
    const Bytes answer = card.answer(test::pin(test::ownPin), challenge).value();
    CHECK(isOperatorAnswer(card.publicKey(), challenge, answer));
    CHECK_FALSE(isOperatorAnswer(card.publicKey(), another, answer));
    CHECK_FALSE(isOperatorAnswer(other.there().publicKey(), challenge, answer));
    CHECK_FALSE(isOperatorAnswer(card.publicKey(), challenge, {}));
    CHECK_FALSE(isOperatorAnswer({}, challenge, answer));
}

TEST_CASE("A wrong PIN tells how many tries are left, and a blocked card says so also to the right one", "[cardlib][operator_card]") {
    test::OperatorBench bench;
    const auto tried = [&](const std::string& digits) { return errorOf(bench.there().answer(test::pin(digits), challenge)); };
    CHECK(tried(test::wrongPin).code == Code::operatorPinWrong);
    CHECK(tried(test::wrongPin).detail == "1");
    CHECK(tried(test::wrongPin).code == Code::operatorPinBlocked);
    CHECK(tried(test::ownPin).code == Code::operatorPinBlocked);
}

TEST_CASE("What can be no PIN is not sent to the card, and costs no try", "[cardlib][operator_card]") {
    test::OperatorBench bench;
    for (const auto* digits : {"", "12345", "123456789", "12345a", "12 456"})
        CHECK(errorOf(bench.there().answer(test::pin(digits), challenge)).code == Code::operatorPinMalformed);
    CHECK(bench.card.image().pin.tries == 3);
}

TEST_CASE("A new PIN is not the factory's, nor one digit over and over, nor digits in a row", "[cardlib][operator_card]") {
    for (const auto* digits : {"123456", "12345678", "876543", "000000", "7777777"})
        CHECK(errorOf(checkNewPin(test::pin(digits))).code == Code::operatorPinPlain);
    for (const auto* digits : {"271828", "123457", "11111112", "135790"}) CHECK(checkNewPin(test::pin(digits)));
    test::OperatorBench bench;
    CHECK(errorOf(bench.there().changePin(test::pin(test::ownPin), test::pin("222222"))).code == Code::operatorPinPlain);
    CHECK(errorOf(bench.there().changePin(test::pin(test::wrongPin), test::pin("161803"))).detail == "2");
    CHECK(bench.there().changePin(test::pin(test::ownPin), test::pin("161803")));
    CHECK(bench.there().answer(test::pin("161803"), challenge));
}

TEST_CASE("A permit's chip, a card without a certificate and a card that goes away are no operator's card", "[cardlib][operator_card]") {
    NativeCard permit(blankCard(Cipher::sm4, Bytes(10, 0x31)));
    InProcessReader reader(permit);
    apdu::Session session(reader, permit.atr());
    CHECK(errorOf(OperatorCard::find(session)).code == Code::operatorCardMissing);

    for (const auto* certificate : {"6A82", "53009000", "5303700130" "9000", "5390"}) {
        test::ScriptedCard empty([&](const std::string&, int number) { return number == 1 ? "9000" : certificate; });
        apdu::Session asked(empty, {});
        CHECK(errorOf(OperatorCard::find(asked)).code == Code::operatorCardEmpty);
    }
    test::ScriptedCard endless([](const std::string&, int number) { return number == 1 ? "9000" : "006100"; });
    apdu::Session asked(endless, {});
    CHECK(errorOf(OperatorCard::find(asked)).code == Code::operatorCardEmpty);

    test::OperatorBench bench;
    auto card = bench.there();
    bench.reader.pullAt(bench.reader.commands() + 1, InProcessReader::Pull::beforeCommand);
    CHECK(errorOf(card.answer(test::pin(test::ownPin), challenge)).code == Code::cardFailed);
}

TEST_CASE("A card that takes any PIN and cannot sign, and one that signs with another key, prove nothing", "[cardlib][operator_card]") {
    test::OperatorBench bench;
    const auto copied = bench.card.copyOnto(test::OperatorBench::serialOf(7));
    test::OperatorBench forged(parseOperatorCard(copied->eeprom()).value());
    auto genuine = bench.there(), forger = forged.there();
    CHECK(forger.publicKey() == genuine.publicKey());
    const Bytes answer = forger.answer(test::pin(test::ownPin), challenge).value();
    CHECK_FALSE(isOperatorAnswer(genuine.publicKey(), challenge, answer));
}

TEST_CASE("No trace of a sign-in holds the PIN", "[cardlib][operator_card]") {
    test::OperatorBench bench;
    bench.card.reset();
    apdu::RecordingTransport recording(bench.reader);
    apdu::Session session(recording, {});
    auto card = OperatorCard::find(session).value();
    REQUIRE(card.answer(test::pin(test::ownPin), challenge));
    REQUIRE(card.changePin(test::pin(test::ownPin), test::pin("161803")));
    const std::string text = apdu::toText(recording.trace());
    CHECK(text.find(apdu::toHex(apdu::bytesOf(test::ownPin))) == std::string::npos);
    CHECK(text.find(apdu::toHex(apdu::bytesOf("161803"))) == std::string::npos);
}
