#include "printer/drivers/ipp_jobs.h"

#include <algorithm>

namespace printer {
namespace {

void read(ipp_attribute_t* attribute, const std::string& name, IppJob& job) {
    const auto numbers = numbersOf(attribute);
    const auto texts = textsOf(attribute);
    const bool counted = !numbers.empty() && numbers.front() >= 0;
    if (name == "job-id" && counted) job.id = numbers.front();
    if (name == "job-uuid" && !texts.empty()) job.uuid = texts.front();
    if (name == "job-name" && !texts.empty()) job.name = texts.front();
    if (name == "job-state" && counted) job.state = numbers.front();
    if (name == "job-state-reasons") job.reasons = texts;
    if (name == "job-impressions-completed" && counted) job.impressions = numbers.front();
    if (name == "number-of-documents" && counted) job.documents = numbers.front();
    // 0 or less: before the printer was switched on last (RFC 8011 5.3.14). Out of band: it was not begun.
    if (name == "time-at-processing" && !numbers.empty()) job.begun = true;
}

}  // namespace

bool IppJob::lacksDocument() const {
    if (documents == 0) return true;
    return std::ranges::any_of(reasons, [](const std::string& reason) {
        return reason == "job-incoming" || reason == "job-data-insufficient";
    });
}

std::vector<std::string> ippJobNames() {
    return {"job-id", "job-uuid", "job-name", "job-state", "job-state-reasons", "job-impressions-completed", "number-of-documents",
            "time-at-processing"};
}

std::vector<IppJob> ippJobs(const IppMessage& answer) {
    std::vector<IppJob> jobs;
    bool open = false;
    for (ipp_attribute_t* at = ippFirstAttribute(answer.get()); at; at = ippNextAttribute(answer.get())) {
        const char* name = ippGetName(at);
        if (!name || ippGetGroupTag(at) != IPP_TAG_JOB) {
            open = false;
            continue;
        }
        if (!open) jobs.emplace_back();
        open = true;
        read(at, name, jobs.back());
    }
    for (auto& job : jobs)
        if (job.impressions.value_or(0) > 0 || job.state == IPP_JSTATE_PROCESSING || job.state == IPP_JSTATE_STOPPED) job.begun = true;
    std::erase_if(jobs, [](const IppJob& job) { return job.id <= 0; });
    return jobs;
}

IppPast ippPast(const std::vector<IppJob>& jobs, const std::string& name) {
    IppPast past;
    for (const auto& job : jobs) {
        if (job.name != name) continue;
        past.all.push_back(job.id);
        const bool runs = !job.ended() && (!past.running || past.running->awaitsDocument());
        if (job.completed()) past.completed = job;
        if (runs) past.running = job;
        if (job.ended() && !job.completed() && job.begun) past.broken = job;
    }
    return past;
}

}  // namespace printer
