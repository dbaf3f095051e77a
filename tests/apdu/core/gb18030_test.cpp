#include "apdu/core/gb18030.h"

#include "apdu/core/hex.h"
#include "apdu/core/unicode.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Text comes back from GB 18030 as it was, in one, two and four bytes", "[apdu][gb18030]") {
    CHECK(toGb18030("A").value() == "41"_hex);
    CHECK(toGb18030("郑州").value() == "D6A3D6DD"_hex);
    CHECK(toGb18030("\U00020BB7").value().size() == 4);
    for (const auto* text : {"", "张三", "买买提·艾力", "\U00020BB7野家", "ｱ-9"})
        CHECK(fromGb18030(toGb18030(text).value()).value() == text);
}

TEST_CASE("Characters that the 2022 edition moved stand where it says", "[apdu][gb18030]") {
    CHECK(fromGb18030("A6D9"_hex).value() == toUtf8(U"\uFE10"));
    CHECK(fromGb18030("FE59"_hex).value() == toUtf8(U"\u9FB4"));
    CHECK(toGb18030(toUtf8(U"\uFE10")).value() == "A6D9"_hex);
    CHECK(toGb18030(toUtf8(U"\u9FB4")).value() == "FE59"_hex);
    CHECK(toGb18030(toUtf8(U"\uFE12\uFE11")).value() == "A6DAA6DB"_hex);
}

TEST_CASE("A private-use character is refused in both directions and named", "[apdu][gb18030]") {
    const auto refused = toGb18030(toUtf8(U"\u5F20\uE000"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::textNotEncodable);
    CHECK(refused.error().detail == "U+E000 at character 2");
    CHECK(fromGb18030("AAA1"_hex).error().code == Code::textNotGb18030);
    CHECK_FALSE(fromGb18030("D6"_hex));
    CHECK_FALSE(fromGb18030("FF"_hex));
    CHECK(toGb18030("\xC0\x80").error().code == Code::textNotUtf8);
}

TEST_CASE("Invisible characters are told from those that show", "[apdu][unicode]") {
    for (char32_t c : {U'\u200B', U'\u202E', U'\u0007', U'\u2066', U'\uFEFF'}) CHECK(isInvisible(c));
    for (char32_t c : {U'张', U'·', U' ', U'A', U'\u9FB4'}) CHECK_FALSE(isInvisible(c));
    for (const auto* bad : {"\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE4\xB8", "\x80"})
        CHECK_FALSE(codePoints(bad));
}
