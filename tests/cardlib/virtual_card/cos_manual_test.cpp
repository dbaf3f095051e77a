#include "cardlib/virtual_card/native_cos/cos_manual.h"

#include "cardlib/virtual_card/card_store.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;

namespace {

constexpr auto everyWord = "transport_code=FFFFFFFFFF key_file_bits triple_mac erase_keeps_directory";

const CosManual& manualOf(const KeptCard& card) {
    return dynamic_cast<const NativeCard&>(*card).image().manual;
}

}  // namespace

TEST_CASE("Each word of a manual turns one switch, and no word turns none", "[cardlib][virtual_card]") {
    const CosManual usual;
    CHECK(toWords(parseManual("", Cipher::sm4).value()) == toWords(usual));
    CHECK(parseManual("key_file_bits", Cipher::sm4)->keyFileBits);
    CHECK(parseManual("erase_keeps_directory", Cipher::sm4)->eraseKeepsDirectory);
    CHECK(parseManual("triple_mac", Cipher::des3)->doubleKeyMac == DoubleKeyMac::triple);
    CHECK(parseManual("transport_code=FF", Cipher::sm4)->transportCode == Bytes(1, 0xFF));
    CHECK(toWords(parseManual(everyWord, Cipher::des3).value()) == everyWord);
}

TEST_CASE("A word that is no manual's, or says what the cipher cannot, is refused", "[cardlib][virtual_card]") {
    for (const auto* words : {"triple_mac", "keys", "transport_code=", "transport_code=F", "transport_code",
                              "transport_code=0102030405060708090A0B0C0D0E0F1011", "key_file_bits,triple_mac"})
        CHECK_FALSE(parseManual(words, Cipher::sm4));
}

TEST_CASE("Every card of a feeder is made after the manual it was ordered with, also after a restart",
          "[cardlib][virtual_card]") {
    test::TemporaryFolder folder;
    const auto manual = parseManual(everyWord, Cipher::des3).value();
    auto store = CardStore::open(folder.path() / "slot", {Family::nativeCos, "3des", manual}, 1).value();
    CHECK(toWords(manualOf(store.current().value())) == everyWord);
    auto again = CardStore::open(folder.path() / "slot", {Family::nativeCos, "3des", {}}, 1).value();
    CHECK(toWords(manualOf(again.current().value())) == everyWord);
    CHECK(toWords(manualOf(again.next().value())) == everyWord);
}
