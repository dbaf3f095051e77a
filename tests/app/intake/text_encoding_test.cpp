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

TEST_CASE(
    "One field in UTF-8 within a line of GB 18030 refuses the file, instead of passing as other characters",
    "[app][encoding]") {
    const auto refusedAt = [](const std::string& before, const std::string& utf8, const std::string& after) {
        Bytes file = apdu::toGb18030("姓名,民族,住址\n" + before).value();
        apdu::append(file, apdu::bytesOf(utf8));
        apdu::append(file, apdu::toGb18030(after).value());
        const auto decoded = decodeFile(file);
        return decoded ? "passed as " + *decoded : decoded.error().detail;
    };
    CHECK(refusedAt("", "李明", ",汉族,郑州\n") == "line 2");
    CHECK(refusedAt("张三,", "汉族", ",郑州\n") == "line 2");
    CHECK(refusedAt("张三,汉族,", "郑州路12号（东）", "\r\n") == "line 2");
    CHECK(refusedAt("张三,汉族,\"", "郑州,东", "\"\n") == "line 2");
    CHECK(refusedAt("", "买买提·艾力", ",维吾尔族,郑州") == "line 2");
    CHECK(refusedAt("", "𠮷野", ",汉族,郑州") == "line 2");
}

TEST_CASE("Text of GB 18030 that begins with a common character is never taken for UTF-8",
          "[app][encoding]") {
    // The 3,755 characters of level 1 begin with B0 to D7, Chinese in UTF-8 with E3 to E9 or F0.
    std::string common;
    for (int lead = 0xB0; lead <= 0xD7; ++lead)
        for (int trail = 0xA1; trail <= (lead == 0xD7 ? 0xF9 : 0xFE); ++trail) {
            const Bytes character{static_cast<Byte>(lead), static_cast<Byte>(trail)};
            const std::string field = apdu::fromGb18030(character).value();
            common += field + "," + field + "鸿安,\"" + field + "波·艾力\"\n";
        }
    CHECK(decodeFile(apdu::toGb18030(common).value()).value() == common);
}

TEST_CASE("A rare name that reads as Chinese in both encodings is refused: in UTF-8 it can be told",
          "[app][encoding]") {
    const std::string rare = "姓名,民族\n璩鸿安,汉族\n";
    CHECK(decodeFile(apdu::toGb18030(rare).value()).error().detail == "line 2");
    CHECK(decodeFile(apdu::bytesOf(rare)).value() == rare);
}

TEST_CASE("Names are kept in one form", "[app][text]") {
    CHECK(normalizedName(" 买买提\u30FB艾力 ") == "买买提\u00B7艾力");
    CHECK(normalizedName("买买提\u2022艾力") == "买买提\u00B7艾力");
    CHECK(normalizedText("a\u3000 b") == "a b");
    CHECK(faultOfText("控\u200B制") == "control_character");
    CHECK(faultOfText("自\uE000造") == "private_character");
    CHECK_FALSE(faultOfText("买买提\u00B7艾力"));
}
