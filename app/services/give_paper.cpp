#include "app/services/give_paper.h"

#include "apdu/core/file.h"
#include "printer/drivers/paper_queue.h"

namespace app {

Result<void> printPaper(ByteView pdf, const std::string& queue) {
    const auto printed = printer::printPaper(pdf, "zhika", queue);
    if (!printed) return fail(Code::paperNotPrinted, queue, printed.error());
    return {};
}

Result<void> savePaper(ByteView pdf, const std::filesystem::path& file) {
    const auto written = apdu::writeFileDurably(file, pdf, 0600);
    if (!written) return fail(Code::paperNotWritten, file.string(), written.error());
    return {};
}

}  // namespace app
