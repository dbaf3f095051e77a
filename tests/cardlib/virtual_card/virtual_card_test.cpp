#include "cardlib/virtual_card/native_cos/native_card.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

struct Card {
    explicit Card(Cipher cipher = Cipher::des3) : card(blankCard(cipher, Bytes(10, 0x31))) {}

    Bytes send(const std::string& hex) { return card.process(*apdu::fromHex(hex)); }
    std::string word(const std::string& hex) {
        const Bytes answer = send(hex);
        return apdu::toHex(ByteView(answer).last(2));
    }
    Bytes challenge(int length) {
        Bytes answer = send("008400000" + std::to_string(length));
        answer.resize(answer.size() - 2);
        return answer;
    }
    // A master file with its key file and these keys, written plain as its emptiness allows.
    void makeMasterFile(const std::string& errors = "33") {
        REQUIRE(word("80E03F000D38FFFFFAFA01FFFFFFFFFFFFFF") == "9000");
        REQUIRE(word("80E00000073F008095FAFFFF") == "9000");
        REQUIRE(word("80D401001539F0FA0A" + errors + masterKey) == "9000");
    }
    std::string authenticate(const std::string& keyHex) {
        Bytes block = challenge(8);
        block.resize(blockSize(card.image().cipher));
        const Bytes answer = encryptEcb(card.image().cipher, *apdu::fromHex(keyHex), block);
        return word("00820000" + apdu::toHex(Bytes{static_cast<Byte>(answer.size())}) + apdu::toHex(answer));
    }
    NativeCard card;
    const std::string masterKey = "00112233445566778899AABBCCDDEEFF";
};

}  // namespace

TEST_CASE("A blank has no master file and makes one for its transport code only", "[cardlib][virtual_card]") {
    Card card;
    CHECK(card.word("00A40000023F00") == "6A81");
    CHECK(card.word("80E03F000D38FFFFFAFA01FFFFFFFFFFFFFE") == "6985");
    CHECK(card.word("80E03F000D38FFFFFAFA01FFFFFFFFFFFFFF") == "9000");
    CHECK(card.word("00A40000023F00") == "9000");
    CHECK(card.word("80E03F000D38FFFFFAFA01FFFFFFFFFFFFFF") == "6A86");
}

TEST_CASE("A wrong key counts down to a locked one and the right one restores the tries",
          "[cardlib][virtual_card]") {
    for (const Cipher cipher : {Cipher::des3, Cipher::sm4}) {
        Card card(cipher);
        card.makeMasterFile();
        const std::string wrong(32, '1');
        CHECK(card.authenticate(wrong) == "63C2");
        CHECK(card.authenticate(card.masterKey) == "9000");
        CHECK(card.authenticate(wrong) == "63C2");
        CHECK(card.authenticate(wrong) == "63C1");
        CHECK(card.authenticate(wrong) == "63C0");
        CHECK(card.authenticate(card.masterKey) == "6983");
    }
}

TEST_CASE("A challenge serves the next command only", "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    card.challenge(8);
    card.word("00A40000023F00");
    CHECK(card.word("00820000080000000000000000") == "6984");
    CHECK(card.word("0084000005") == "6700");
}

TEST_CASE("Access conditions hold after the directory was left", "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    REQUIRE(card.word("80E000150728000AF0FAFFFF") == "9000");
    CHECK(card.word("00D6950002ABCD") == "9000");
    card.card.reset();
    CHECK(card.word("00B0950002") == "9000");
    CHECK(card.word("00D6950002ABCD") == "6982");
    CHECK(card.authenticate(card.masterKey) == "9000");
    CHECK(card.word("00D6950002EF01") == "9000");
    CHECK(apdu::toHex(card.send("00B0950002")) == "EF019000");
    CHECK(card.word("00B095000B") == "6C0A");
    CHECK(card.word("00B0950A01") == "6B00");
    CHECK(card.word("00D695090200FF") == "6A84");
}

TEST_CASE("Three wrong MACs lock an application", "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    REQUIRE(card.word("80D401001536F0FAFF33" + card.masterKey) == "9000");
    REQUIRE(card.word("80E0001507A8000AF0F0FFFF") == "9000");
    CHECK(card.word("00D6950002ABCD") == "6900");
    for (int i = 0; i < 3; ++i) {
        card.challenge(4);
        CHECK(card.word("04D6950006ABCD00000000") == "9302");
    }
    CHECK(card.word("00B0950002") == "9303");
}

TEST_CASE("Cyclic records push out the oldest, fixed ones end when the file is full",
          "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    REQUIRE(card.word("80E00016072E0202F0F0FFFF") == "9000");
    REQUIRE(card.word("80E00017072A0202F0F0FFFF") == "9000");
    for (const auto* record : {"0001", "0002", "0003"})
        CHECK(card.word(std::string("00E200B002") + record) == "9000");
    CHECK(apdu::toHex(card.send("00B201B402")) == "00039000");
    CHECK(apdu::toHex(card.send("00B202B402")) == "00029000");
    CHECK(card.word("00B203B402") == "6A83");
    CHECK(card.word("00E200B8020001") == "9000");
    CHECK(card.word("00E200B8020002") == "9000");
    CHECK(card.word("00E200B8020003") == "6A84");
    CHECK(card.word("00DC02BC02EEEE") == "9000");
    CHECK(card.word("00DC01B402EEEE") == "6981");
    CHECK(card.word("00E200B801EE") == "6700");
}

TEST_CASE("Internal authentication answers what the manual prints", "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    REQUIRE(card.word("80D401000D30F0FA00001122334455667788") == "9000");
    CHECK(apdu::toHex(card.send("0088000008010203040506070808")) == "178F59F8578E0D3F9000");
    CHECK(apdu::toHex(card.send("0088020008010203040506070804")) == "A82A8CEB9000");
}

TEST_CASE("A card that is full says so", "[cardlib][virtual_card]") {
    Card card;
    REQUIRE(card.word("80E03F000D380100FAFA01FFFFFFFFFFFFFF") == "9000");
    CHECK(card.word("80E0001507280100F0FAFFFF") == "6A84");
    CHECK(card.word("80E000150728007FF0FAFFFF") == "9000");
    CHECK(card.word("80E000150728000AF0FAFFFF") == "6A86");
}

TEST_CASE("A card comes back from its image as it was, and a damaged image is refused",
          "[cardlib][virtual_card]") {
    Card card;
    card.makeMasterFile();
    const Bytes image = serializeCard(card.card.image());
    NativeCard again(parseCard(image).value());
    CHECK(serializeCard(again.image()) == image);
    CHECK(again.atr() == card.card.atr());
    CHECK(parseCard(ByteView(image).first(image.size() / 2)).error().code == Code::cardImageDamaged);
    CHECK(parseCard("A0"_hex).error().code == Code::cardImageDamaged);
}

TEST_CASE("Unknown classes, instructions and malformed commands are answered, not obeyed",
          "[cardlib][virtual_card]") {
    Card card;
    CHECK(card.word("00FF0000") == "6D00");
    CHECK(card.word("A0A40000023F00") == "6E00");
    CHECK(card.word("00A4") == "6700");
    CHECK(card.word("00B0000000") == "6986");
}
