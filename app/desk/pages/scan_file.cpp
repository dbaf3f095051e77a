#include "app/desk/pages/scan_file.h"

#include "app/desk/pages/paper_intake.h"

namespace app {

QString tooLarge(const PictureFile& file) {
    constexpr std::size_t megabyte = 1 << 20;
    if (file.size <= mostScanFileBytes) return {};
    //: %1 size of a file
    return PaperIntake::tr("文件有 %1 MB，太大：材料扫描件用 300 dpi、JPEG 重新扫描").arg(file.size / megabyte);
}

}  // namespace app
