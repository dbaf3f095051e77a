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

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Number of the first line that is not of the encoding asked for.
std::size_t firstForeignLine(std::string_view text, bool fileIsUtf8) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto line = text.substr(0, text.find('\n'));
        const bool utf8 = isUtf8(line);
        const bool foreign =
            fileIsUtf8 ? !utf8 : (utf8 && !isAscii(line)) || !apdu::fromGb18030(apdu::bytesOf(line));
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
