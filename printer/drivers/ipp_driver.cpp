#include "printer/drivers/ipp_driver.h"

#include <algorithm>
#include <cmath>

#include "printer/drivers/ipp_document.h"
#include "printer/drivers/ipp_reasons.h"

namespace printer {
namespace {

using Moment = std::chrono::steady_clock::time_point;

CardShape shapeOf(const FaceImages& face) {
    return {static_cast<int>(std::lround(face.width * 100)), static_cast<int>(std::lround(face.height * 100)),
            static_cast<int>(face.sides.size()), {face.dpi}};
}

// The link itself, not what was said over it.
bool isOfLink(const Error& error) {
    return error.code == Code::linkNotFound || error.code == Code::linkTimeout || error.code == Code::linkDisconnected;
}

tl::unexpected<Error> during(const Error& error) {
    return tl::unexpected(inPhase(error, Phase::during));
}

// Nothing was asked for but words.
tl::unexpected<Error> before(const Error& error) {
    return tl::unexpected(inPhase(error, Phase::before));
}

std::string reasonOf(const IppJob& job) {
    const auto told = std::ranges::find_if(job.reasons, [](const std::string& reason) { return reason != "none"; });
    return told == job.reasons.end() ? std::string() : *told;
}

tl::unexpected<Error> inTheWay(const IppJob& job) {
    return troubled(Trouble::jobOfAnother, Phase::before, std::to_string(job.id) + " " + job.name);
}

// A job of another name would be printed on the card that waits.
Result<void> demandAlone(const std::vector<IppJob>& jobs, const std::string& name) {
    const auto other = std::ranges::find_if(jobs, [&](const IppJob& job) { return job.name != name && !job.ended(); });
    if (other != jobs.end()) return inTheWay(*other);
    return {};
}

bool endedUntouched(const std::vector<IppJob>& jobs, int id) {
    const auto found = std::ranges::find(jobs, id, &IppJob::id);
    return found != jobs.end() && found->ended() && !found->begun;
}

// After a restart another job may have the number: its uuid tells, or the card's name where a printer gives none.
bool isOther(const IppJob& told, const IppJob& asked, const std::string& name) {
    if (!asked.uuid.empty() && !told.uuid.empty()) return told.uuid != asked.uuid;
    return !told.name.empty() && told.name != name;
}

// What changes while a job goes on.
struct Progress {
    int state = 0;
    std::optional<int> impressions;
    std::vector<std::string> jobReasons, printerReasons;
    bool operator==(const Progress&) const = default;
};

}  // namespace

IppDriver::IppDriver(std::unique_ptr<IppLink> link, std::string bookedAs, std::function<bool()> cancelled, IppPatience patience)
    : session_(std::move(link)), bookedAs_(std::move(bookedAs)), cancelled_(std::move(cancelled)), patience_(patience) {}

void IppDriver::watch(PrintObserver told) {
    if (!told) return session_.onWait({});
    session_.onWait([this, told = std::move(told)] { told(progress_); });
}

Result<void> IppDriver::ready(const std::string& job) {
    return session_.abilities()
        .and_then([](const IppAbilities& able) {
            return ippPlan(able, {}).and_then([&](const IppPlan&) { return demandIppReady(able); });
        })
        .and_then([&] { return session_.jobs(); })
        .and_then([&](const std::vector<IppJob>& jobs) { return demandAlone(jobs, job); });
}

Result<int> IppDriver::resolution() {
    return session_.abilities()
        .and_then([](const IppAbilities& able) { return ippPlan(able, {}); })
        .map([](const IppPlan& plan) { return plan.dpi; });
}

Result<PrintResult> IppDriver::print(const Face& face, const std::string& job, Earlier earlier) {
    progress_ = {0, static_cast<int>(face.images().sides.size()), true};
    const auto able = session_.abilities();
    if (!able) return before(able.error());
    const auto jobs = session_.jobs();
    if (!jobs) return before(jobs.error());
    const IppPast past = ippPast(*jobs, job);
    known_ = past.all;
    if (past.completed) return PrintResult{};
    if (past.running && !past.running->awaitsDocument()) return follow(*past.running, job);
    if (past.running)
        if (const auto gone = cancelAwaiting(*past.running); !gone) return tl::unexpected(gone.error());
    if (past.broken && earlier != Earlier::blank) return ended(*past.broken, {});
    if (earlier == Earlier::begun && past.all.empty()) return troubled(Trouble::jobForgotten, Phase::during, job);
    if (const auto alone = demandAlone(*jobs, job); !alone) return tl::unexpected(alone.error());
    return printNew(face.images(), job, *able);
}

Result<void> IppDriver::withdraw(const std::string& job) {
    const auto jobs = session_.jobs();
    if (!jobs) return before(jobs.error());
    for (const auto& waiting : *jobs)
        if (waiting.name == job && !waiting.ended())
            if (const auto gone = endUnprinted(waiting); !gone) return gone;
    return {};
}

// A job that was begun may end only when its card is out.
Result<void> IppDriver::endUnprinted(const IppJob& job) {
    (void)session_.cancel(job.id);  // refused by who ended it meanwhile
    const auto end = session_.now() + patience_.reconnect;
    const AskedUntil bound(session_, end);
    do {
        const auto told = session_.job(job.id);
        if (told ? told->ended() : told.error().code == Code::jobForgotten) return {};
        session_.wait(patience_.poll);
    } while (session_.now() < end && !isCancelled());
    return inTheWay(job);
}

void IppDriver::forget(const std::string& job) {
    if (!session_.spools()) return;
    const auto jobs = session_.jobs();
    if (!jobs) return;
    for (const auto& done : *jobs)
        if (done.name == job && done.ended()) (void)session_.purge(done.id);
}

Result<PrintResult> IppDriver::printNew(const FaceImages& face, const std::string& name, const IppAbilities& able) {
    const auto plan = ippPlan(able, shapeOf(face));
    if (!plan) return tl::unexpected(plan.error());
    if (const auto ready = demandIppReady(able); !ready) return tl::unexpected(ready.error());
    const auto document = ippDocument(face, *plan);
    if (!document) return tl::unexpected(document.error());
    if (const auto taken = session_.validate(able, *plan, name); !taken) return before(taken.error());
    if (isCancelled()) return troubled(Trouble::jobWithdrawn, Phase::before);
    return submit(able, *plan, name, *document).and_then([&](const IppJob& job) { return follow(job, name); });
}

Result<IppJob> IppDriver::submit(const IppAbilities& able, const IppPlan& plan, const std::string& name, ByteView document) {
    const bool inParts = able.takes(IPP_OP_CREATE_JOB) && able.takes(IPP_OP_SEND_DOCUMENT);
    const auto job = inParts ? session_.create(able, plan, name) : session_.print(able, plan, name, document);
    if (!job) return settle(name, job.error(), {!inParts, 0});
    if (!inParts) return job;
    const auto sent = session_.send(job->id, plan, document);
    return sent ? job : settle(name, sent.error(), {true, job->id});
}

// Something failed while the job was handed over, or its answer was lost: the printer is asked what it has of it. One that keeps no list
// of its jobs may print all the same what it did not refuse.
Result<IppJob> IppDriver::settle(const std::string& name, const Error& broken, const Handed& handed) {
    const auto end = session_.now() + patience_.reconnect;
    const AskedUntil bound(session_, end);
    do {
        session_.wait(patience_.poll);
        const auto jobs = session_.jobs();
        if (!jobs) continue;
        const IppPast past = ippPast(*jobs, name);
        if (past.completed) return *past.completed;
        if (past.running && !past.running->awaitsDocument()) return *past.running;
        if (past.running && !cancelAwaiting(*past.running)) continue;
        // One that a person saw to have left the card blank is not this one's end.
        if (past.broken && !std::ranges::count(known_, past.broken->id)) return *past.broken;
        const bool known = past.running || endedUntouched(*jobs, handed.job);
        if (handed.document && !known && phaseOf(broken) == Phase::during) return troubled(Trouble::jobForgotten, Phase::during, name);
        return before(broken);
    } while (session_.now() < end && !isCancelled());
    return during(broken);
}

// A job whose document did not come is canceled, and is known to have ended with nothing on a card.
Result<void> IppDriver::cancelAwaiting(const IppJob& job) {
    if (const auto canceled = session_.cancel(job.id); !canceled) return during(canceled.error());
    const auto jobs = session_.jobs();
    if (!jobs) return during(jobs.error());
    const auto left = std::ranges::find(*jobs, job.id, &IppJob::id);
    if (left == jobs->end() || (left->ended() && !left->begun)) return {};
    return troubled(Trouble::jobCanceled, Phase::during, reasonOf(*left));
}

Result<PrintResult> IppDriver::follow(IppJob job, const std::string& name) {
    Progress last;
    std::string stopReason;
    auto stalledAt = session_.now() + patience_.stalled;
    constexpr Moment never = Moment::max();
    Moment lostAt = never;  // else the link is broken
    const AskedUntil bound(session_, lostAt);
    bool canceling = false;
    while (true) {
        const auto told = session_.job(job.id);
        const auto printer = told ? session_.state() : tl::unexpected(told.error());
        if (const auto* failed = !told ? &told.error() : !printer ? &printer.error() : nullptr) {
            if (lostAt == never) session_.until(lostAt = session_.now() + patience_.reconnect);
            if (!isOfLink(*failed) || session_.now() >= lostAt || isCancelled()) return during(*failed);
            session_.wait(patience_.poll);
            continue;
        }
        if (isOther(*told, job, name)) return troubled(Trouble::jobForgotten, Phase::during, name);
        const bool begun = job.begun;
        job = *told;
        job.begun |= begun;
        session_.until(lostAt = never);
        const auto stop = ippStop(printer->reasons);
        if (stop) stopReason = stop->reason;
        progress_.sides = std::min(job.impressions.value_or(0), progress_.all);
        progress_.waiting = job.state != IPP_JSTATE_PROCESSING;
        if (job.ended()) return ended(job, stopReason);
        const bool standing = job.state == IPP_JSTATE_STOPPED || printer->state == IPP_PSTATE_STOPPED;
        // A hopper that its last card has left stops no card that is being printed.
        const bool fed = job.state == IPP_JSTATE_PROCESSING && stop && stop->trouble == Trouble::feedHopperEmpty;
        if (standing && stop && !fed) return troubled(stop->trouble, Phase::during, stop->reason);
        const Progress now{job.state, job.impressions, job.reasons, printer->reasons};
        if (now != last) stalledAt = session_.now() + patience_.stalled;
        last = now;
        if (session_.now() >= stalledAt) return giveUp(job);
        if (!canceling && isCancelled()) canceling = session_.cancel(job.id).has_value();
        session_.wait(patience_.poll);
    }
}

// reason: what the printer gave while the job ran.
Result<PrintResult> IppDriver::ended(const IppJob& job, const std::string& reason) {
    if (job.completed()) return PrintResult{};
    const Phase phase = job.begun ? Phase::during : Phase::before;
    if (const auto trouble = ippTrouble(reason)) return troubled(*trouble, phase, reason);
    if (job.state != IPP_JSTATE_CANCELED) return troubled(Trouble::jobAborted, phase, reasonOf(job));
    return troubled(job.begun ? Trouble::jobCanceled : Trouble::jobWithdrawn, phase, reasonOf(job));
}

// Nothing shall be printed later, unseen.
tl::unexpected<Error> IppDriver::giveUp(const IppJob& job) {
    (void)session_.cancel(job.id);
    return troubled(Trouble::linkTimeout, Phase::during, reasonOf(job));
}

}  // namespace printer
