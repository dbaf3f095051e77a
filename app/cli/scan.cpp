#include "app/cli/scan.h"

#include "apdu/core/file.h"
#include "printer/face/qr.h"

namespace app {
namespace {

constexpr std::size_t maxPicture = 64 << 20;

}  // namespace

Error unreadableScan(const std::string& picture, const printer::Error& error) {
    return fail(Code::scanUnreadable, picture, error).value();
}

Result<std::optional<std::string>> readScan(const std::filesystem::path& picture) {
    if (picture.empty()) return std::optional<std::string>{};
    const auto code = printer::decodeQrPicture(apdu::readFile(picture, maxPicture).value_or(Bytes{}));
    if (!code) return tl::unexpected(unreadableScan(picture.filename().string(), code.error()));
    return std::optional(*code);
}

}  // namespace app
