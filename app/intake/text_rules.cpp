#include "app/intake/text_rules.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "apdu/core/gb18030.h"
#include "apdu/core/unicode.h"

namespace app {
namespace {

std::string composed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return text;
    std::string out;
    normalizer->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
}

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\u3000' || c == U'\u00A0';
}

bool isSeparatorLookAlike(char32_t c) {
    constexpr std::u32string_view alike = U"\u2022\u2027\u30FB\u2219\u22C5\uFF65\u00B7\u0387";
    return alike.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string normalizedText(const std::string& text) {
    const auto characters = apdu::codePoints(composed(text));
    if (!characters) return text;
    std::u32string out;
    for (char32_t c : *characters) {
        if (!isBlank(c)) out += c;
        if (isBlank(c) && !out.empty() && out.back() != U' ') out += U' ';
    }
    if (!out.empty() && out.back() == U' ') out.pop_back();
    return apdu::toUtf8(out);
}

std::string normalizedName(const std::string& text) {
    auto characters = apdu::codePoints(normalizedText(text)).value_or(U"");
    for (char32_t& c : characters)
        if (isSeparatorLookAlike(c)) c = U'\u00B7';
    return apdu::toUtf8(characters);
}

std::string foldedName(const std::string& name) {
    std::string folded;
    return icu::UnicodeString::fromUTF8(normalizedName(name)).foldCase().toUTF8String(folded);
}

bool isSamePerson(const std::string& name, const std::string& other) {
    return foldedName(name) == foldedName(other);
}

std::optional<std::string> faultOfText(const std::string& text) {
    const auto characters = apdu::codePoints(text).value_or(U"\uFFFF");
    if (std::ranges::any_of(characters, apdu::isInvisible)) return "control_character";
    if (std::ranges::any_of(characters, apdu::isPrivateUse)) return "private_character";
    if (!apdu::toGb18030(text)) return "not_encodable";
    return std::nullopt;
}

}  // namespace app
