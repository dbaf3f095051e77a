#include "apdu/core/unicode.h"

#include <unicode/uchar.h>

#include <cstdio>
#include <optional>

namespace apdu {
namespace {

int sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// One character from the front of text; length 0 when it is not UTF-8.
struct Decoded {
    char32_t c = 0;
    int length = 0;
};

Decoded decodeFront(std::string_view text) {
    const int length = sequenceLength(static_cast<unsigned char>(text[0]));
    if (length == 0 || text.size() < static_cast<std::size_t>(length)) return {};
    constexpr unsigned char leadMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t c = static_cast<unsigned char>(text[0]) & leadMask[length];
    for (int i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((next & 0xC0) != 0x80) return {};
        c = c << 6 | (next & 0x3F);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < smallest[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return {};
    return {c, length};
}

bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

}  // namespace

Result<std::u32string> codePoints(std::string_view utf8) {
    std::u32string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded next = decodeFront(utf8.substr(at));
        if (next.length == 0) return fail(Code::textNotUtf8, "byte " + std::to_string(at));
        out += next.c;
        at += static_cast<std::size_t>(next.length);
    }
    return out;
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    for (char32_t c : text) {
        const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | c >> 6);
        } else if (c < 0x10000) {
            out += static_cast<char>(0xE0 | c >> 12);
            tail(6);
        } else {
            out += static_cast<char>(0xF0 | c >> 18);
            tail(12);
            tail(6);
        }
        if (c >= 0x80) tail(0);
    }
    return out;
}

std::string nameOfCharacter(char32_t c) {
    char text[16];
    std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
    return text;
}

bool isPrivateUse(char32_t c) {
    return within(c, 0xE000, 0xF8FF) || within(c, 0xF0000, 0xFFFFD) || within(c, 0x100000, 0x10FFFD);
}

bool isInvisible(char32_t c) {
    return c < 0x20 || within(c, 0x7F, 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
           within(c, 0x200B, 0x200F) || within(c, 0x2028, 0x202E) || within(c, 0x2060, 0x206F) ||
           c == 0xFEFF || within(c, 0xFFF9, 0xFFFB) || within(c, 0xFE00, 0xFE0F) ||
           within(c, 0xE0000, 0xE0FFF) || within(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool isUnassigned(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_UNASSIGNED;
}

}  // namespace apdu
