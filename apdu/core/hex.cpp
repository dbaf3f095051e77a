#include "apdu/core/hex.h"

#include <optional>
#include <stdexcept>

namespace apdu {
namespace {

std::optional<Byte> nibble(char c) {
    if (c >= '0' && c <= '9') return static_cast<Byte>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<Byte>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<Byte>(c - 'A' + 10);
    return std::nullopt;
}

// Position of the first character that is not hexadecimal, or nothing when all was read into out.
std::optional<std::size_t> firstBadPosition(std::string_view text, Bytes& out) {
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const auto high = nibble(text[i]);
        if (!high) return i;
        const auto low = i + 1 < text.size() ? nibble(text[i + 1]) : std::nullopt;
        if (!low) return i + 1;
        out.push_back(static_cast<Byte>(*high << 4 | *low));
        i += 2;
    }
    return std::nullopt;
}

}  // namespace

std::string toHex(ByteView bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(2 * bytes.size());
    for (Byte byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text) {
    Bytes out;
    out.reserve(text.size() / 2);
    if (const auto bad = firstBadPosition(text, out))
        return fail(Code::hexInvalid, "position " + std::to_string(*bad));
    return out;
}

Bytes operator""_hex(const char* text, std::size_t length) {
    auto bytes = fromHex({text, length});
    if (!bytes) throw std::invalid_argument("not a hexadecimal literal");
    return *std::move(bytes);
}

}  // namespace apdu
