#include "app/desk/pages/scan_file.h"

#include "apdu/core/file.h"
#include "app/desk/pages/paper_intake.h"

namespace app {
namespace {

constexpr std::size_t megabyte = 1 << 20;
constexpr std::size_t mostFileBytes = 32 * megabyte;  // read on the screen's thread

}  // namespace

std::optional<Bytes> readScanFile(const QString& file, MessagePanel& message) {
    std::error_code unseen;
    const auto size = std::filesystem::file_size(file.toStdString(), unseen);
    if (!unseen && size > mostFileBytes) {
        //: %1 size of a file
        message.showAttention(PaperIntake::tr("文件有 %1 MB，太大：材料扫描件用 300 dpi、JPEG 重新扫描").arg(size / megabyte));
        return std::nullopt;
    }
    return apdu::readFile(file.toStdString(), mostFileBytes).value_or(Bytes());
}

}  // namespace app
