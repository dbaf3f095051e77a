#include "app/intake/text_encoding.h"

#include "apdu/core/gb18030.h"
#include "app/intake/text_rules.h"
#include "tests/support/catch.h"

using namespace app;

TEST_CASE("UTF-8 with and without mark and GB 18030 give the same text", "[app][encoding]") {
    const std::string text = "姓名,民族\n张三,汉\n";
    CHECK(decodeFile(apdu::bytesOf(text)).value() == text);
    CHECK(decodeFile(apdu::bytesOf("\xEF\xBB\xBF" + text)).value() == text);
    CHECK(decodeFile(apdu::toGb18030(text).value()).value() == text);
    CHECK(decodeFile({}).value().empty());
}

TEST_CASE("A file that mixes encodings is refused with the line", "[app][encoding]") {
    Bytes mixed = apdu::toGb18030("姓名\n张三\n").value();
    apdu::append(mixed, apdu::bytesOf("李四在郑州\n"));
    const auto refused = decodeFile(mixed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::encodingMixed);
    CHECK(refused.error().detail == "line 3");
    CHECK(decodeFile(apdu::bytesOf("\xEF\xBB\xBF姓名\n\xD5\xC5\n")).error().detail == "line 2");
}

TEST_CASE("Names are kept in one form", "[app][text]") {
    CHECK(normalizedName(" 买买提\u30FB艾力 ") == "买买提\u00B7艾力");
    CHECK(normalizedName("买买提\u2022艾力") == "买买提\u00B7艾力");
    CHECK(normalizedText("a\u3000 b") == "a b");
    CHECK(faultOfText("控\u200B制") == "control_character");
    CHECK(faultOfText("自\uE000造") == "private_character");
    CHECK_FALSE(faultOfText("买买提\u00B7艾力"));
}
