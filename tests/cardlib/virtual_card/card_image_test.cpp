#include "cardlib/virtual_card/card_models.h"
#include "cardlib/virtual_card/global_platform/java_image.h"
#include "cardlib/virtual_card/native_cos/card_image.h"
#include "cardlib/virtual_card/storage_card/storage_image.h"
#include "tests/support/catch.h"

using namespace cardlib;

namespace {

const Bytes serial(10, 0x31);

template <class Change>
bool nativeRefused(Change change) {
    CardImage image = blankCard(Cipher::sm4, serial);
    CardDirectory master;
    master.fid = 0x3F00;
    master.space = 0x1000;
    master.children.push_back({0xDF01, Bytes(6, 0x5A), 0x200, 0xF0, 0xF0, 0, false, 0x3F, 0, 0, {}, {}, {}, 0, false, false});
    master.keys.push_back({0x39, 0, 0xF0, 0xF0, 0x0A, 0x33, Bytes(16)});
    master.files.push_back({0x0001, 0x28, 0xF0, 0xF0, Bytes(10), 0, 0, {}});
    master.files.push_back({0x0002, 0x2E, 0xF0, 0xF0, {}, 2, 4, {Bytes(4), Bytes(4)}});
    image.masterFile = master;
    REQUIRE(parseCard(serializeCard(image)));
    change(image);
    const auto parsed = parseCard(serializeCard(image));
    return !parsed && parsed.error().code == Code::cardImageDamaged;
}

template <class Change>
bool javaRefused(Change change) {
    JavaImage image = blankJavaCard("scp03-192", serial);
    Applet applet;
    applet.aid = Bytes(6, 0x5A);
    applet.keys.push_back({0x30, 0x01, Bytes(24), Bytes(24), Bytes(24)});
    applet.files.push_back({0x0001, 0x28, 0xF0, 0xF0, Bytes(10), 0, 0, {}});
    applet.files.push_back({0x0002, 0x2E, 0xF0, 0xF0, {}, 2, 4, {Bytes(4)}});
    image.applets.push_back(applet);
    REQUIRE(parseJavaCard(serializeJavaCard(image)));
    change(image);
    const auto parsed = parseJavaCard(serializeJavaCard(image));
    return !parsed && parsed.error().code == Code::javaImageDamaged;
}

}  // namespace

TEST_CASE("An image of a native card that no card can be is refused", "[cardlib][virtual_card]") {
    CHECK(nativeRefused([](CardImage& card) { card.serial.pop_back(); }));
    CHECK(nativeRefused([](CardImage& card) { card.transportKey.clear(); }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->space = 20; }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->keys[0].value.resize(15); }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->keys[0].type = 0x35; }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->files[0].type = 0x27; }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->files[1].records[0].resize(5); }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->files[1].records.resize(3, Bytes(4)); }));
    CHECK(nativeRefused([](CardImage& card) { card.masterFile->children[0].name.clear(); }));
    CHECK(nativeRefused([](CardImage& card) {
        auto& child = card.masterFile->children[0];
        child.children.push_back(child);
        child.children[0].space = 100;
        child.children[0].children.push_back(child.children[0]);
        child.children[0].children[0].space = 10;
    }));
}

TEST_CASE("An image of a Java card that no card can be is refused", "[cardlib][virtual_card]") {
    CHECK(javaRefused([](JavaImage& card) { card.serial.clear(); }));
    CHECK(javaRefused([](JavaImage& card) { card.protocol = 0x01; }));
    CHECK(javaRefused([](JavaImage& card) { card.keySize = 17; }));
    CHECK(javaRefused([](JavaImage& card) { card.issuerKeys.clear(); }));
    CHECK(javaRefused([](JavaImage& card) { card.issuerKeys[0].mac.resize(16); }));
    CHECK(javaRefused([](JavaImage& card) { card.applets[0].keys[0].enc.clear(); }));
    CHECK(javaRefused([](JavaImage& card) { card.applets[0].aid.resize(4); }));
    CHECK(javaRefused([](JavaImage& card) { card.applets[0].files[1].records[0].resize(5); }));
    CHECK(javaRefused([](JavaImage& card) { card.applets[0].files[0].body.resize(9000); }));
    CHECK(javaRefused([](JavaImage& card) { card.applets.resize(17, card.applets[0]); }));
}

TEST_CASE("An image that is nested without end is refused and not followed", "[cardlib][virtual_card]") {
    const Bytes arrays(1 << 20, 0x81);  // CBOR: an array of one element
    CHECK(parseCard(arrays).error().code == Code::cardImageDamaged);
    CHECK(parseJavaCard(arrays).error().code == Code::javaImageDamaged);
    CHECK(parseStorageCard(arrays).error().code == Code::storageImageDamaged);
}
