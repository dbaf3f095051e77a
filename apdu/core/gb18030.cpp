#include "apdu/core/gb18030.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "apdu/core/unicode.h"

namespace apdu {
namespace {

// GB 18030-2022, annex on changes from 2005: where the older table has a private-use character.
constexpr std::array<std::pair<char32_t, char32_t>, 18> moved{{{0xE78D, 0xFE10},
                                                               {0xE78E, 0xFE12},
                                                               {0xE78F, 0xFE11},
                                                               {0xE790, 0xFE13},
                                                               {0xE791, 0xFE14},
                                                               {0xE792, 0xFE15},
                                                               {0xE793, 0xFE16},
                                                               {0xE794, 0xFE17},
                                                               {0xE795, 0xFE18},
                                                               {0xE796, 0xFE19},
                                                               {0xE81E, 0x9FB4},
                                                               {0xE826, 0x9FB5},
                                                               {0xE82B, 0x9FB6},
                                                               {0xE82C, 0x9FB7},
                                                               {0xE832, 0x9FB8},
                                                               {0xE843, 0x9FB9},
                                                               {0xE854, 0x9FBA},
                                                               {0xE864, 0x9FBB}}};

char32_t to2005(char32_t c) {
    for (const auto& [old, current] : moved)
        if (c == current) return old;
    return c;
}

char32_t to2022(char32_t c) {
    for (const auto& [old, current] : moved)
        if (c == old) return current;
    return c;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openStrict() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open("gb18030", &status));
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no GB 18030");
    return converter;
}

std::optional<Bytes> encodeText(const std::u32string& text) {
    std::u32string older;
    for (char32_t c : text) older += to2005(c);
    const auto source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(older.data()),
                                                      static_cast<int>(older.size()));
    const auto converter = openStrict();
    UErrorCode status = U_ZERO_ERROR;
    Bytes out(4 * text.size() + 8);
    const int length =
        ucnv_fromUChars(converter.get(), reinterpret_cast<char*>(out.data()), static_cast<int>(out.size()),
                        source.getBuffer(), source.length(), &status);
    if (U_FAILURE(status)) return std::nullopt;
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::optional<std::u32string> decodeText(ByteView bytes) {
    const auto converter = openStrict();
    UErrorCode status = U_ZERO_ERROR;
    std::u16string units(2 * bytes.size() + 8, u'\0');
    const int length =
        ucnv_toUChars(converter.get(), units.data(), static_cast<int>(units.size()),
                      reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()), &status);
    if (U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString source(units.data(), length);
    std::u32string text;
    for (int i = 0; i < source.length(); i = source.moveIndex32(i, 1))
        text += to2022(static_cast<char32_t>(source.char32At(i)));
    return text;
}

std::optional<std::size_t> firstUnencodable(const std::u32string& text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (isPrivateUse(text[i]) || !encodeText(text.substr(i, 1))) return i;
    return std::nullopt;
}

bool hasPrivateUse(const std::u32string& text) {
    for (char32_t c : text)
        if (isPrivateUse(c)) return true;
    return false;
}

}  // namespace

Result<Bytes> toGb18030(std::string_view utf8) {
    return codePoints(utf8).and_then([](const std::u32string& text) -> Result<Bytes> {
        auto encoded = hasPrivateUse(text) ? std::nullopt : encodeText(text);
        if (encoded) return *std::move(encoded);
        const std::size_t at = firstUnencodable(text).value_or(0);
        return fail(Code::textNotEncodable,
                    nameOfCharacter(text[at]) + " at character " + std::to_string(at + 1));
    });
}

Result<std::string> fromGb18030(ByteView bytes) {
    const auto text = decodeText(bytes);
    const bool faithful =
        text && !hasPrivateUse(*text) && encodeText(*text) == Bytes(bytes.begin(), bytes.end());
    if (!faithful) return fail(Code::textNotGb18030, std::to_string(bytes.size()) + " bytes");
    return toUtf8(*text);
}

}  // namespace apdu
