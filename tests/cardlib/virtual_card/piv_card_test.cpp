#include "cardlib/virtual_card/operator_card/piv_card.h"

#include "apdu/core/hex.h"
#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/p256.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

const std::string rightPin = "313233343536FFFF", wrongPin = "393939393939FFFF", otherPin = "383137323633FFFF", puk = "3132333435363738";

// NIST SP 800-73-4 part 2; the card comes with PIN 123456 and PUK 12345678.
struct Card {
    Bytes send(const std::string& hex) { return card.process(*apdu::fromHex(hex)); }
    std::string word(const std::string& hex) { return apdu::toHex(ByteView(send(hex)).last(2)); }
    void select() { REQUIRE(word("00A4040009A0000003080000100000") == "9000"); }
    std::string verify(const std::string& pin) { return word("0020008008" + pin); }
    std::string sign() { return word("0087119A26" "7C24" "8200" "8120" + std::string(64, 'A') + "00"); }

    PivCard card{blankOperatorCard(Bytes(10, 0x31))};
};

}  // namespace

TEST_CASE("An operator's card is found by its name, with and without the version, and by no other", "[cardlib][virtual_card]") {
    Card card;
    CHECK(card.word("00A4040005A000000308") == "6A82");
    CHECK(card.word("00A4040006F05A5A4A5A01") == "6A82");
    CHECK(card.verify(rightPin) == "6D00");
    CHECK(apdu::toHex(card.send("00A404000BA000000308000010000100")) == "61114F06000010000100" "79074F05A000000308" "9000");
    card.select();
}

TEST_CASE("An operator's card signs after its PIN, and not after a reset, a wrong PIN or when it was told to forget",
          "[cardlib][virtual_card]") {
    Card card;
    card.select();
    CHECK(card.sign() == "6982");
    CHECK(card.verify(rightPin) == "9000");
    CHECK(card.word("00200080") == "9000");
    CHECK(card.sign() == "9000");
    CHECK(card.word("0020FF80") == "9000");
    CHECK(card.sign() == "6982");
    CHECK(card.verify(rightPin) == "9000");
    CHECK(card.verify(wrongPin) == "63C2");
    CHECK(card.sign() == "6982");
    CHECK(card.verify(rightPin) == "9000");
    card.card.reset();
    card.select();
    CHECK(card.sign() == "6982");
}

TEST_CASE("What an operator's card signs is verified by the key of its certificate, which comes in two parts",
          "[cardlib][virtual_card]") {
    Card card;
    card.select();
    Bytes first = card.send("00CB3FFF055C035FC10500");
    REQUIRE(first.size() == 258);
    REQUIRE(first[256] == 0x61);
    first.resize(256);
    Bytes rest = card.send("00C0000000");
    REQUIRE(apdu::toHex(ByteView(rest).last(2)) == "9000");
    rest.resize(rest.size() - 2);
    const Bytes whole = apdu::concat(first, rest);
    const auto object = apdu::valueOf(whole, 0x53);
    REQUIRE(object);
    const auto key = p256CertificateKey(*apdu::valueOf(*object, 0x70)).value();
    CHECK(card.word("00C0000000") == "6985");
    REQUIRE(card.verify(rightPin) == "9000");
    const Bytes answer = card.send("0087119A267C2482008120" + std::string(64, 'A') + "00");
    const auto content = apdu::valueOf(ByteView(answer).first(answer.size() - 2), 0x7C);
    REQUIRE(content);
    CHECK(p256Verify(key, Bytes(32, 0xAA), *apdu::valueOf(*content, 0x82)).value());
}

TEST_CASE("Three wrong PINs block an operator's card for good until its PUK gives it a new one", "[cardlib][virtual_card]") {
    Card card;
    card.select();
    CHECK(card.word("00200080") == "63C3");
    CHECK(card.verify("31323334FFFFFFFF") == "6A80");  // can be no PIN: no try
    CHECK(card.verify(wrongPin) == "63C2");
    CHECK(card.verify(wrongPin) == "63C1");
    CHECK(card.verify(wrongPin) == "63C0");
    CHECK(card.verify(rightPin) == "6983");
    card.card.reset();
    card.select();
    CHECK(card.word("00200080") == "6983");
    CHECK(card.word("0024008010" + rightPin + otherPin) == "6983");
    CHECK(card.word("002C008010" + rightPin + otherPin) == "63C2");
    CHECK(card.word("002C008010" + puk + otherPin) == "9000");
    CHECK(card.sign() == "6982");
    CHECK(card.verify(rightPin) == "63C2");
    CHECK(card.verify(otherPin) == "9000");
}

TEST_CASE("A PIN is changed by whoever knows the old one", "[cardlib][virtual_card]") {
    Card card;
    card.select();
    CHECK(card.word("0024008010" + wrongPin + otherPin) == "63C2");
    CHECK(card.word("0024008010" + rightPin + "31FFFFFFFFFFFFFF") == "6A80");
    CHECK(card.word("0024008010" + rightPin + otherPin) == "9000");
    CHECK(card.verify(rightPin) == "63C2");
    CHECK(card.verify(otherPin) == "9000");
}

TEST_CASE("A try that was torn off is a try, and a torn change leaves the old PIN", "[cardlib][virtual_card]") {
    Card card;
    card.select();
    card.card.tear(*apdu::fromHex("0020008008" + wrongPin));
    card.select();
    CHECK(card.word("00200080") == "63C2");
    card.card.tear(*apdu::fromHex("0024008010" + rightPin + otherPin));
    card.select();
    CHECK(card.verify(rightPin) == "9000");
}

TEST_CASE("An operator's card comes back from its image, a damaged image is refused, and a copy has another key",
          "[cardlib][virtual_card]") {
    const auto card = makeBlank({Family::operatorCard, "p256"}, Bytes(10, 0x31));
    const Bytes image = card->eeprom();
    CHECK(restoreCard(Family::operatorCard, image).value()->eeprom() == image);
    CHECK(card->copyOnto(card->serial())->eeprom() == image);
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, image.size() - 1})
        CHECK(parseOperatorCard(ByteView(image).first(size)).error().code == Code::operatorImageDamaged);
    auto tooMany = parseOperatorCard(image).value();
    tooMany.pin.tries = 9;
    CHECK(parseOperatorCard(serializeOperatorCard(tooMany)).error().code == Code::operatorImageDamaged);
    const auto copy = parseOperatorCard(card->copyOnto(Bytes(10, 0x32))->eeprom()).value();
    CHECK(copy.certificate == tooMany.certificate);
    CHECK(copy.key != tooMany.key);
}
