#include "app/intake/text_encoding.h"

#include <algorithm>

#include "apdu/core/gb18030.h"
#include "apdu/core/unicode.h"

namespace app {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf8(std::string_view text) {
    return apdu::codePoints(text).has_value();
}

bool isHan(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// What may stand beside Han characters: ASCII, the separator of names, CJK and full-width punctuation.
bool isNeutral(char32_t c) {
    return c < 0x80 || c == 0xB7 || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

// Bytes that read as UTF-8 and then say nothing but Chinese. They read as GB 18030 too, and as something
// else.
bool isChineseInUtf8(std::string_view field) {
    const auto characters = apdu::codePoints(field);
    return characters && std::ranges::any_of(*characters, isHan) &&
           std::ranges::all_of(*characters, [](char32_t c) { return isHan(c) || isNeutral(c); });
}

// In GB 18030 no second byte of a character is a comma, a quotation mark or a line's end.
bool hasUtf8Field(std::string_view line) {
    while (!line.empty()) {
        const auto field = line.substr(0, line.find_first_of(",\"\r"));
        if (isChineseInUtf8(field)) return true;
        line.remove_prefix(std::min(line.size(), field.size() + 1));
    }
    return false;
}

// Number of the first line that is not of the encoding asked for.
std::size_t firstForeignLine(std::string_view text, bool fileIsUtf8) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto line = text.substr(0, text.find('\n'));
        const bool foreign =
            fileIsUtf8 ? !isUtf8(line) : hasUtf8Field(line) || !apdu::fromGb18030(apdu::bytesOf(line));
        if (foreign) return number;
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return 0;
}

tl::unexpected<Error> mixed(std::size_t line) {
    return fail(Code::encodingMixed, "line " + std::to_string(line));
}

}  // namespace

Result<std::string> decodeFile(ByteView content) {
    std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
    const bool marked = text.starts_with(byteOrderMark);
    if (marked) text.remove_prefix(byteOrderMark.size());
    if (isUtf8(text)) return std::string(text);
    if (const std::size_t line = firstForeignLine(text, marked); line != 0) return mixed(line);
    auto decoded = apdu::fromGb18030(apdu::bytesOf(text));
    if (!decoded) return mixed(1);
    return *std::move(decoded);
}

}  // namespace app
