#include "printer/drivers/paper_queue.h"

#include <cups/cups.h>

#include <memory>

namespace printer {
namespace {

struct Queue {
    explicit Queue(const std::string& name) : dest(cupsGetNamedDest(CUPS_HTTP_DEFAULT, name.empty() ? nullptr : name.c_str(), nullptr)) {
        if (dest) info = cupsCopyDestInfo(CUPS_HTTP_DEFAULT, dest);
    }
    ~Queue() {
        cupsFreeDestInfo(info);
        if (dest) cupsFreeDests(1, dest);
    }
    Queue(const Queue&) = delete;
    Queue& operator=(const Queue&) = delete;

    cups_dest_t* dest;
    cups_dinfo_t* info = nullptr;
};

bool took(const Queue& queue, ByteView pdf, const std::string& title) {
    int job = 0;
    if (cupsCreateDestJob(CUPS_HTTP_DEFAULT, queue.dest, queue.info, &job, title.c_str(), 0, nullptr) != IPP_STATUS_OK) return false;
    if (cupsStartDestDocument(CUPS_HTTP_DEFAULT, queue.dest, queue.info, job, title.c_str(), CUPS_FORMAT_PDF, 0, nullptr, 1) !=
        HTTP_STATUS_CONTINUE)
        return false;
    const bool sent = cupsWriteRequestData(CUPS_HTTP_DEFAULT, reinterpret_cast<const char*>(pdf.data()), pdf.size()) == HTTP_STATUS_CONTINUE;
    return cupsFinishDestDocument(CUPS_HTTP_DEFAULT, queue.dest, queue.info) == IPP_STATUS_OK && sent;
}

}  // namespace

Result<void> printPaper(ByteView pdf, const std::string& title, const std::string& name) {
    const Queue queue(name);
    if (!queue.dest || !queue.info) return fail(Code::paperQueueMissing, name);
    if (!took(queue, pdf, title)) return fail(Code::paperNotQueued, cupsLastErrorString());
    return {};
}

}  // namespace printer
