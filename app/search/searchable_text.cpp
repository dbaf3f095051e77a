#include "app/search/searchable_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace app {

std::u32string searchable(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8(text);
    if (U_SUCCESS(status)) folded = normalizer->normalize(folded, status);
    std::u32string out;
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1))
        if (const auto c = folded.char32At(at); u_isalnum(c)) out += static_cast<char32_t>(c);
    return out;
}

}  // namespace app
