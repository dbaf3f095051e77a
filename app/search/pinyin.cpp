#include "app/search/pinyin.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace app {
namespace {

constexpr UChar32 diaeresis = 0x0308, uWithDiaeresis = 0x00FC;

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
}

// Letters of a syllable; everything else ends it. umlaut: what ü becomes.
Reading syllables(const icu::UnicodeString& said, char umlaut) {
    Reading reading(1);
    for (std::int32_t at = 0; at < said.length(); at = said.moveIndex32(at, 1)) {
        const UChar32 c = u_tolower(said.char32At(at));
        std::string& last = reading.back();
        if (c >= 'a' && c <= 'z') last += static_cast<char>(c);
        else if (c == uWithDiaeresis) last += umlaut;
        else if (c == diaeresis && last.ends_with('u')) last.back() = umlaut;
        else if (u_charType(c) != U_NON_SPACING_MARK && !last.empty()) reading.emplace_back();
    }
    if (reading.back().empty()) reading.pop_back();
    return reading;
}

}  // namespace

std::vector<Reading> readingsOf(const std::string& name) {
    // "Names" knows how family names are said (CLDR, Han-Latin/Names): 单 shan, 曾 zeng.
    static const std::array known{transliterator("Han-Latin/Names; NFD"), transliterator("Han-Latin; NFD")};
    const auto written = icu::UnicodeString::fromUTF8(name);
    std::vector<Reading> readings;
    for (const auto& each : known) {
        if (!each) continue;
        icu::UnicodeString said = written;
        each->transliterate(said);
        if (said == written) continue;  // no character of it is Chinese
        for (const char umlaut : {'u', 'v'})
            if (auto reading = syllables(said, umlaut); !reading.empty() && std::ranges::find(readings, reading) == readings.end())
                readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace app
