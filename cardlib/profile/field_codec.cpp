#include "cardlib/profile/field_codec.h"

#include <algorithm>
#include <charconv>

#include "apdu/core/gb18030.h"
#include "apdu/core/hex.h"

namespace cardlib {
namespace {

using Encoded = Result<Bytes>;

Error malformed(const Field& field, std::optional<apdu::Error> cause = std::nullopt) {
    return fail(Code::fieldMalformed, field.name, std::move(cause)).value();
}

tl::unexpected<Error> tooLong(const Field& field, std::size_t length) {
    return fail(Code::fieldTooLong,
                field.name + ": " + std::to_string(length) + " of " + std::to_string(field.size) + " bytes");
}

bool allDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Encoded padded(const Field& field, Bytes bytes, Byte filler) {
    if (bytes.size() > field.size) return tooLong(field, bytes.size());
    bytes.resize(field.size, filler);
    return bytes;
}

Encoded encodeBcd(const Field& field, std::string_view digits) {
    if (!allDigits(digits)) return tl::unexpected(malformed(field));
    std::string text(digits);
    if (text.size() % 2 != 0) text += 'F';
    return padded(field, *apdu::fromHex(text), 0xFF);
}

bool isDate(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && allDigits(text.substr(0, 4)) &&
           allDigits(text.substr(5, 2)) && allDigits(text.substr(8, 2));
}

Encoded encodeDate(const Field& field, std::string_view text) {
    if (text.empty()) return Bytes(4);
    if (!isDate(text) || field.size != 4) return tl::unexpected(malformed(field));
    return *apdu::fromHex(std::string(text.substr(0, 4)) + std::string(text.substr(5, 2)) +
                          std::string(text.substr(8, 2)));
}

Encoded encodeNumber(const Field& field, std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!text.empty() && (error != std::errc{} || end != text.data() + text.size()))
        return tl::unexpected(malformed(field));
    if (field.size < 8 && number >> (8 * field.size) != 0) return tooLong(field, 8);
    return apdu::bigEndian(number, field.size);
}

Encoded encodeText(const Field& field, std::string_view text) {
    const auto bytes = apdu::toGb18030(text);
    if (!bytes) return tl::unexpected(malformed(field, bytes.error()));
    return padded(field, *bytes, 0x00);
}

Encoded encodeHex(const Field& field, std::string_view text) {
    const auto bytes = apdu::fromHex(text);
    if (!bytes) return tl::unexpected(malformed(field, bytes.error()));
    return padded(field, *bytes, 0x00);
}

Encoded encodeAscii(const Field& field, std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (!ascii) return tl::unexpected(malformed(field));
    return padded(field, apdu::bytesOf(text), 0x00);
}

std::string withoutFiller(std::string text, char filler) {
    text.erase(text.find_last_not_of(filler) + 1);
    return text;
}

ByteView withoutZeros(ByteView bytes) {
    while (!bytes.empty() && bytes.back() == 0) bytes = bytes.first(bytes.size() - 1);
    return bytes;
}

std::optional<std::string> decodeDate(ByteView bytes) {
    const std::string digits = apdu::toHex(bytes);
    if (digits == "00000000") return std::string{};
    if (digits.size() != 8 || !allDigits(digits)) return std::nullopt;
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

std::optional<std::string> decodeValue(const Field& field, ByteView bytes) {
    switch (field.codec) {
        case Codec::text: {
            auto text = apdu::fromGb18030(withoutZeros(bytes));
            return text ? std::optional(*text) : std::nullopt;
        }
        case Codec::ascii: {
            const ByteView text = withoutZeros(bytes);
            const bool printable = std::ranges::all_of(text, [](Byte c) { return c >= 0x20 && c < 0x7F; });
            return printable ? std::optional(std::string(text.begin(), text.end())) : std::nullopt;
        }
        case Codec::bcd: {
            const std::string digits = withoutFiller(apdu::toHex(bytes), 'F');
            return allDigits(digits) ? std::optional(digits) : std::nullopt;
        }
        case Codec::date:
            return decodeDate(bytes);
        case Codec::number:
            return bytes.size() <= 8 ? std::optional(std::to_string(apdu::fromBigEndian(bytes)))
                                     : std::nullopt;
        case Codec::hex:
        case Codec::constant:
        case Codec::reserved:
            return apdu::toHex(bytes);
    }
    return std::nullopt;
}

}  // namespace

Result<Bytes> encodeField(const Field& field, std::string_view value) {
    const bool bound = field.codec != Codec::constant && field.codec != Codec::reserved;
    if (bound && field.required && value.empty()) return fail(Code::fieldMissing, field.name);
    switch (field.codec) {
        case Codec::text:
            return encodeText(field, value);
        case Codec::ascii:
            return encodeAscii(field, value);
        case Codec::bcd:
            return encodeBcd(field, value);
        case Codec::date:
            return encodeDate(field, value);
        case Codec::number:
            return encodeNumber(field, value);
        case Codec::hex:
            return encodeHex(field, value);
        case Codec::constant:
            return field.constant;
        case Codec::reserved:
            break;
    }
    return Bytes(field.size);
}

Result<std::string> decodeField(const Field& field, ByteView bytes) {
    auto value = bytes.size() == field.size ? decodeValue(field, bytes) : std::nullopt;
    if (!value) return fail(Code::fieldUnreadable, field.name);
    return *std::move(value);
}

}  // namespace cardlib
