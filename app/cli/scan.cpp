#include "app/cli/scan.h"

#include <iostream>

#include "apdu/core/file.h"
#include "printer/face/qr.h"

namespace app {
namespace {

constexpr std::size_t maxPicture = 64 << 20;

Bytes readInput() {
    Bytes content;
    for (char c = 0; content.size() < maxPicture && std::cin.get(c);) content.push_back(static_cast<Byte>(c));
    return content;
}

}  // namespace

Result<std::string> readScan(const std::filesystem::path& picture) {
    const std::string name = picture.filename().string();
    const auto content = picture == "-" ? apdu::Result<Bytes>(readInput()) : apdu::readFile(picture, maxPicture);
    if (!content) return fail(Code::scanFileUnreadable, name);
    const std::string text(content->begin(), content->end());
    if (text.starts_with("ZJ1:")) return text.substr(0, text.find_first_of("\r\n"));
    const auto code = printer::decodeQrPicture(*content);
    if (!code) return fail(Code::scanUnreadable, name, code.error());
    return *code;
}

Result<std::optional<std::string>> readScanIfNamed(const std::filesystem::path& picture) {
    if (picture.empty()) return std::optional<std::string>{};
    return readScan(picture).map([](const std::string& code) { return std::optional(code); });
}

}  // namespace app
