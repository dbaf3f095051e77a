#include "printer/virtual_printer/ipp_model.h"

#include <cups/http.h>

#include <array>

namespace printer {
namespace {

std::string uuidOf(int number) {
    std::array<char, 64> uuid{};
    httpAssembleUUID("zhika-virtual-printer", 631, "card", number, uuid.data(), uuid.size());
    return uuid.data();
}

IppMessage refuse(const IppMessage& request, ipp_status_t status) {
    return IppMessage::answerTo(request, status);
}

IppMessage refuseAttribute(const IppMessage& request, const std::string& name) {
    auto answer = refuse(request, name == "document-format" ? IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED
                                                            : IPP_STATUS_ERROR_ATTRIBUTES_OR_VALUES);
    ippAddOutOfBand(answer.get(), IPP_TAG_UNSUPPORTED_GROUP, IPP_TAG_UNSUPPORTED_VALUE, name.c_str());
    return answer;
}

bool isWanted(const PrinterJob& job, const std::string& which, const std::string& owner) {
    if (!owner.empty() && job.user != owner) return false;
    if (which == "all") return true;
    return which == "completed" ? job.ended.has_value() : !job.ended;
}

}  // namespace

IppModel::Reply IppModel::reply(const IppMessage& request, ByteView document) {
    Reply reply{answer(request, document).encode()};
    reply.length = reply.bytes.size();
    const auto struck = engine_.body().faults.strike({FaultKind::lost, FaultKind::garbled, FaultKind::cut, FaultKind::unplug});
    reply.hangsUp = struck == FaultKind::unplug;
    reply.silent = struck == FaultKind::lost;
    if (struck == FaultKind::garbled) reply.bytes[2] ^= 0x08;  // of the status
    if (struck == FaultKind::cut) reply.bytes.resize(reply.bytes.size() / 2);
    return reply;
}

IppMessage IppModel::answer(const IppMessage& request, ByteView document) {
    const auto job = request.number("job-id").value_or(0);
    switch (request.operation()) {
        case IPP_OP_GET_PRINTER_ATTRIBUTES: {
            auto answer = refuse(request, IPP_STATUS_OK);
            tellPrinter(engine_, address_, request, answer);
            return answer;
        }
        case IPP_OP_VALIDATE_JOB: {
            const auto name = unsupportedIn(engine_, request);
            return name.empty() ? refuse(request, IPP_STATUS_OK) : refuseAttribute(request, name);
        }
        case IPP_OP_CREATE_JOB:
            return createJob(request, {}, false);
        case IPP_OP_PRINT_JOB:
            return createJob(request, document, true);
        case IPP_OP_SEND_DOCUMENT:
            return sendDocument(request, document);
        case IPP_OP_GET_JOBS:
            return tellJobs(request);
        case IPP_OP_GET_JOB_ATTRIBUTES: {
            const auto* known = engine_.find(job);
            auto answer = refuse(request, known ? IPP_STATUS_OK : IPP_STATUS_ERROR_NOT_FOUND);
            if (known) tellJob(engine_, *known, address_, request, answer);
            return answer;
        }
        case IPP_OP_CANCEL_JOB:
            if (!engine_.find(job)) return refuse(request, IPP_STATUS_ERROR_NOT_FOUND);
            if (engine_.body().faults.strike({FaultKind::noCancel})) return refuse(request, IPP_STATUS_ERROR_NOT_POSSIBLE);
            return refuse(request, engine_.cancel(job) ? IPP_STATUS_OK : IPP_STATUS_ERROR_NOT_POSSIBLE);
        default:
            return refuse(request, IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
    }
}

IppMessage IppModel::createJob(const IppMessage& request, ByteView document, bool whole) {
    if (const auto name = unsupportedIn(engine_, request); !name.empty()) return refuseAttribute(request, name);
    std::optional<RasterPages> pages;
    if (whole && !(pages = readPwgRaster(document))) return refuse(request, IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR);
    const int number = engine_.jobs().empty() ? 1 : engine_.jobs().back().id + 1;
    const int job = engine_.open(request.text("job-name"), request.text("requesting-user-name"), uuidOf(number));
    if (whole && !engine_.complete(job, *std::move(pages))) {
        engine_.cancel(job);
        return refuse(request, IPP_STATUS_ERROR_DOCUMENT_UNPRINTABLE);
    }
    auto answer = refuse(request, IPP_STATUS_OK);
    tellJob(engine_, *engine_.find(job), address_, IppMessage::request(IPP_OP_GET_JOB_ATTRIBUTES), answer);
    return answer;
}

IppMessage IppModel::sendDocument(const IppMessage& request, ByteView document) {
    const int job = request.number("job-id").value_or(0);
    const auto* open = engine_.find(job);
    if (!open) return refuse(request, IPP_STATUS_ERROR_NOT_FOUND);
    if (open->pages || open->ended) return refuse(request, IPP_STATUS_ERROR_MULTIPLE_JOBS_NOT_SUPPORTED);
    auto pages = readPwgRaster(document);
    if (!pages) return refuse(request, IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR);
    const bool whole = !engine_.body().faults.strike({FaultKind::partDocument});
    if (!engine_.complete(job, *std::move(pages), whole)) return refuse(request, IPP_STATUS_ERROR_DOCUMENT_UNPRINTABLE);
    auto answer = refuse(request, IPP_STATUS_OK);
    tellJob(engine_, *engine_.find(job), address_, IppMessage::request(IPP_OP_GET_JOB_ATTRIBUTES), answer);
    return answer;
}

IppMessage IppModel::tellJobs(const IppMessage& request) {
    const auto owner = request.flag("my-jobs").value_or(false) ? request.text("requesting-user-name") : std::string();
    auto answer = refuse(request, IPP_STATUS_OK);
    if (engine_.body().faults.strike({FaultKind::noJobs})) return answer;
    bool first = true;
    for (const auto& job : engine_.jobs()) {
        if (!isWanted(job, request.text("which-jobs"), owner)) continue;
        if (!first) ippAddSeparator(answer.get());
        first = false;
        tellJob(engine_, job, address_, request, answer);
    }
    return answer;
}

}  // namespace printer
