#include "printer/drivers/ipp_session.h"

#include <algorithm>

namespace printer {
namespace {

constexpr auto user = "zhika";  // the same on each station: whose job it is says nothing of a person

Trouble troubleOf(int status) {
    switch (status) {
        case IPP_STATUS_ERROR_FORBIDDEN:
        case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
        case IPP_STATUS_ERROR_NOT_AUTHORIZED:
            return Trouble::linkAccessDenied;
        case IPP_STATUS_ERROR_BUSY:
            return Trouble::linkBusy;
        case IPP_STATUS_ERROR_NOT_FOUND:
        case IPP_STATUS_ERROR_GONE:
            return Trouble::linkNotFound;
        case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
        case IPP_STATUS_ERROR_PRINTER_IS_DEACTIVATED:
        case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
            return Trouble::deviceStopped;
        case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED:
        case IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR:
            return Trouble::configFormatUnsupported;
        default:
            return Trouble::linkProtocol;
    }
}

// What the printer would not do as it was told, by name; empty: nothing.
std::string unsupportedIn(const IppMessage& answer) {
    for (ipp_attribute_t* at = ippFirstAttribute(answer.get()); at; at = ippNextAttribute(answer.get()))
        if (const char* name = ippGetName(at); name && ippGetGroupTag(at) == IPP_TAG_UNSUPPORTED_GROUP) return name;
    return {};
}

tl::unexpected<Error> refused(const IppMessage& answer) {
    std::string said = answer.statusName();
    if (const auto what = unsupportedIn(answer); !what.empty()) said += " " + what;
    return troubled(troubleOf(answer.status()), Phase::before, said);
}

void addMedia(IppMessage& request, const IppAbilities& able, const IppPlan& plan) {
    if (!plan.media.margin || !able.takesJobAttribute("media-col")) {
        if (!plan.media.name.empty()) request.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", plan.media.name);
        return;
    }
    IppMessage size(ippNew()), medium(ippNew());
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", plan.media.width);
    size.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", plan.media.length);
    ippAddCollection(medium.get(), IPP_TAG_ZERO, "media-size", size.get());
    for (const char* margin : {"media-top-margin", "media-bottom-margin", "media-left-margin", "media-right-margin"})
        medium.addNumber(IPP_TAG_ZERO, IPP_TAG_INTEGER, margin, *plan.media.margin);
    ippAddCollection(request.get(), IPP_TAG_JOB, "media-col", medium.get());
}

bool isLost(const IppMessage& answer) {
    return answer.status() == IPP_STATUS_ERROR_NOT_FOUND || answer.status() == IPP_STATUS_ERROR_GONE;
}

}  // namespace

IppMessage IppSession::request(ipp_op_t operation) const {
    auto request = IppMessage::request(operation);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", link_->address());
    return request;
}

IppMessage IppSession::jobRequest(ipp_op_t operation, const IppAbilities& able, const IppPlan& plan, const std::string& name) const {
    auto request = this->request(operation);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", name);
    request.addFlag(IPP_TAG_OPERATION, "ipp-attribute-fidelity", true);
    if (operation != IPP_OP_CREATE_JOB) request.addText(IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nameOf(plan.format));
    addMedia(request, able, plan);
    request.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", plan.sides);
    if (able.takesJobAttribute("printer-resolution") && std::ranges::find(able.resolutions, plan.dpi) != able.resolutions.end())
        ippAddResolution(request.get(), IPP_TAG_JOB, "printer-resolution", IPP_RES_PER_INCH, plan.dpi, plan.dpi);
    if (able.takesJobAttribute("print-color-mode")) request.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-color-mode", "color");
    if (able.takesJobAttribute("print-scaling")) request.addText(IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", "none");
    return request;
}

Result<IppMessage> IppSession::ask(const IppMessage& request, ByteView document) {
    return link_->exchange(request, document).and_then([&](IppMessage answer) -> Result<IppMessage> {
        if (answer.status() >= IPP_STATUS_ERROR_BAD_REQUEST || answer.status() < IPP_STATUS_OK) return refused(answer);
        return answer;
    });
}

Result<IppAbilities> IppSession::abilities() {
    auto request = this->request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addTexts(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", ippAbilityNames());
    return ask(request).map(ippAbilities);
}

Result<IppAbilities> IppSession::state() {
    auto request = this->request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addTexts(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", {"printer-state", "printer-state-reasons"});
    return ask(request).map(ippAbilities);
}

Result<std::vector<IppJob>> IppSession::jobs(const char* which) {
    auto request = this->request(IPP_OP_GET_JOBS);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", which);
    request.addTexts(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", ippJobNames());
    return ask(request).map(ippJobs);
}

Result<std::vector<IppJob>> IppSession::jobs() {
    // The ended ones last: a job that ends between the two is in both, not in none.
    return jobs("not-completed").and_then([&](std::vector<IppJob> all) {
        return jobs("completed").map([&](const std::vector<IppJob>& ended) {
            all.insert(all.end(), ended.begin(), ended.end());
            return std::move(all);
        });
    });
}

Result<IppJob> IppSession::job(int id) {
    auto request = this->request(IPP_OP_GET_JOB_ATTRIBUTES);
    request.addNumber(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addTexts(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", ippJobNames());
    return link_->exchange(request, {}).and_then([](const IppMessage& answer) -> Result<IppJob> {
        if (isLost(answer)) return troubled(Trouble::jobForgotten, Phase::during, answer.statusName());
        if (answer.status() >= IPP_STATUS_ERROR_BAD_REQUEST) return refused(answer);
        const auto jobs = ippJobs(answer);
        if (jobs.empty()) return troubled(Trouble::linkProtocol, Phase::during, "no job in the answer");
        return jobs.front();
    });
}

Result<void> IppSession::validate(const IppAbilities& able, const IppPlan& plan, const std::string& name) {
    return ask(jobRequest(IPP_OP_VALIDATE_JOB, able, plan, name)).and_then([](const IppMessage& answer) -> Result<void> {
        if (!unsupportedIn(answer).empty()) return refused(answer);
        return {};
    });
}

Result<IppJob> IppSession::made(const IppMessage& request, ByteView document) {
    return ask(request, document).and_then([](const IppMessage& answer) -> Result<IppJob> {
        const auto jobs = ippJobs(answer);
        if (jobs.empty()) return troubled(Trouble::linkProtocol, Phase::during, "no job in the answer");
        return jobs.front();
    });
}

Result<IppJob> IppSession::create(const IppAbilities& able, const IppPlan& plan, const std::string& name) {
    return made(jobRequest(IPP_OP_CREATE_JOB, able, plan, name), {});
}

Result<IppJob> IppSession::print(const IppAbilities& able, const IppPlan& plan, const std::string& name, ByteView document) {
    return made(jobRequest(IPP_OP_PRINT_JOB, able, plan, name), document);
}

Result<void> IppSession::send(int job, const IppPlan& plan, ByteView document) {
    auto request = this->request(IPP_OP_SEND_DOCUMENT);
    request.addNumber(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nameOf(plan.format));
    request.addFlag(IPP_TAG_OPERATION, "last-document", true);
    return ask(request, document).map([](const IppMessage&) {});
}

IppMessage IppSession::cancelRequest(int job) const {
    auto request = this->request(IPP_OP_CANCEL_JOB);
    request.addNumber(IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    request.addText(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", user);
    return request;
}

Result<void> IppSession::cancel(int job) {
    return ask(cancelRequest(job)).map([](const IppMessage&) {});
}

Result<void> IppSession::purge(int job) {
    auto request = cancelRequest(job);
    request.addFlag(IPP_TAG_OPERATION, "purge-job", true);
    return ask(request).map([](const IppMessage&) {});
}

}  // namespace printer
