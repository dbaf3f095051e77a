#include "cardlib/profile/field_codec.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::operator""_hex;

namespace {

Field field(Codec codec, std::size_t size, bool required = true) {
    return {"value", codec, size, {}, required};
}

}  // namespace

TEST_CASE("Each coding of a field writes the bytes the card page says and reads them back",
          "[cardlib][codec]") {
    const struct {
        Field field;
        const char* value;
        Bytes bytes;
    } cases[] = {
        {field(Codec::text, 6), "郑州", "D6A3D6DD0000"_hex},
        {field(Codec::ascii, 4), "A1", "41310000"_hex},
        {field(Codec::bcd, 3), "410105", "410105"_hex},
        {field(Codec::bcd, 2), "012", "012F"_hex},
        {field(Codec::date, 4), "2026-11-24", "20261124"_hex},
        {field(Codec::date, 4, false), "", "00000000"_hex},
        {field(Codec::number, 2), "258", "0102"_hex},
        {field(Codec::hex, 2), "0A0B", "0A0B"_hex},
    };
    for (const auto& c : cases) {
        CHECK(encodeField(c.field, c.value).value() == c.bytes);
        CHECK(decodeField(c.field, c.bytes).value() == c.value);
    }
}

TEST_CASE("A text that does not fit is refused by the name of its field and never cut", "[cardlib][codec]") {
    const auto refused = encodeField(field(Codec::text, 3), "郑州");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::fieldTooLong);
    CHECK(refused.error().detail == "value: 4 of 3 bytes");
    CHECK(encodeField(field(Codec::number, 1), "256").error().code == Code::fieldTooLong);
    CHECK(encodeField(field(Codec::bcd, 1), "123").error().code == Code::fieldTooLong);
}

TEST_CASE("A value of the wrong form is refused", "[cardlib][codec]") {
    for (const auto* text : {"2026-1-24", "20261124", "2026/11/24"})
        CHECK(encodeField(field(Codec::date, 4), text).error().code == Code::fieldMalformed);
    CHECK(encodeField(field(Codec::bcd, 3), "41x").error().code == Code::fieldMalformed);
    CHECK(encodeField(field(Codec::number, 1), "-1").error().code == Code::fieldMalformed);
    CHECK(encodeField(field(Codec::text, 9), "").error().code == Code::fieldMissing);
    CHECK(encodeField(field(Codec::text, 9), "\xEE\x80\x80").error().cause->code ==
          apdu::Code::textNotEncodable);
    CHECK(decodeField(field(Codec::date, 4), "2026112A"_hex).error().code == Code::fieldUnreadable);
    CHECK(decodeField(field(Codec::bcd, 2), "0A00"_hex).error().code == Code::fieldUnreadable);
}
