#include "apdu/core/hex.h"
#include "tests/apdu/id_reader/id_cards.h"
#include "tests/support/catch.h"

using namespace apdu;

namespace {

// Fields at the places where the documents have them.
Bytes textOfAnotherHand() {
    Bytes text(256);
    for (std::size_t at = 0; at < text.size(); at += 2) text[at] = 0x20;
    const auto put = [&](std::size_t at, const Bytes& bytes) { std::copy(bytes.begin(), bytes.end(), text.begin() + static_cast<std::ptrdiff_t>(at)); };
    put(0, "4E6737688B4F"_hex);                                     // three characters of a name
    put(30, "3100"_hex);                                            // man
    put(32, "30003100"_hex);                                        // Han
    put(36, "31003900380038003000330031003200"_hex);                // 19880312
    put(52, "5F6CCF82"_hex);                                        // address
    put(122, "330032003000310030003200310039003800380030003300310032003000300033003000"_hex);
    put(158, "5753AC4E"_hex);
    put(188, "32003000310036003000350030003100"_hex);               // 20160501
    put(204, "7F951F67"_hex);                                       // for ever
    return text;
}

}  // namespace

TEST_CASE("The text of a card is read from the places the documents name", "[apdu][id_reader]") {
    const auto record = parseIdText(textOfAnotherHand());
    REQUIRE(record);
    CHECK(record->kind == IdCardKind::resident);
    CHECK(record->name.reveal() == "李样例");
    CHECK(record->address.reveal() == "江苏");
    CHECK(record->authority.reveal() == "南京");
    CHECK(record->sex == "1");
    CHECK(record->nation == "01");
    CHECK(record->birthDate.reveal() == "1988-03-12");
    CHECK(record->number.reveal() == "320102198803120030");
    CHECK(record->validFrom == "2016-05-01");
    CHECK(record->validUntil.empty());
}

TEST_CASE("A card written for a virtual reader reads as it was", "[apdu][id_reader]") {
    auto card = test::idCard();
    CHECK(parseIdText(encodeIdText(card, letterOf(card.kind))).value() == card);
    card.validUntil.clear();
    card.name = "𠮷样例";  // outside the first plane: two units
    CHECK(parseIdText(encodeIdText(card, u' ')).value() == card);
    CHECK(parseNewestAddress(encodeNewestAddress(card.address)).value() == card.address);
}

TEST_CASE("Documents of foreigners and of residents of Hong Kong, Macao and Taiwan are told apart, and nothing of them is kept", "[apdu][id_reader]") {
    for (const auto kind : {IdCardKind::foreigner, IdCardKind::foreigner2023, IdCardKind::hongKongMacaoTaiwan}) {
        const auto record = parseIdText(encodeIdText(test::idCard(), letterOf(kind)));
        REQUIRE(record);
        CHECK(*record == IdRecord{.kind = kind});
    }
    CHECK(parseIdText(encodeIdText(test::idCard(), u'Z')).error().code == Code::idCardKindUnknown);
    CHECK(letterOf(IdCardKind::foreigner) == u'I');
    CHECK(letterOf(IdCardKind::foreigner2023) == u'Y');
    CHECK(letterOf(IdCardKind::hongKongMacaoTaiwan) == u'J');
}

TEST_CASE("A text that is no UTF-16, hides characters or has a day that is none is refused with its field", "[apdu][id_reader]") {
    const auto with = [](std::size_t at, const Bytes& bytes) {
        Bytes text = encodeIdText(test::idCard(), u' ');
        std::copy(bytes.begin(), bytes.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
        return parseIdText(text).error();
    };
    CHECK(with(0, "00D82000"_hex).detail == "name");     // half a pair
    CHECK(with(0, "00DC"_hex).detail == "name");         // the other half
    CHECK(with(28, "00D8"_hex).detail == "name");        // half a pair at the end
    CHECK(with(52, "2E20"_hex).detail == "address");     // right-to-left
    CHECK(with(36, "2000"_hex).detail == "birth_date");
    CHECK(with(204, "4F82"_hex).detail == "valid_until");
    CHECK(with(204, "4F82"_hex).code == Code::idRecordMalformed);
    CHECK(parseIdText(Bytes(255)).error().code == Code::idRecordMalformed);
    CHECK(parseNewestAddress(Bytes(69)).error().code == Code::idRecordMalformed);
}
