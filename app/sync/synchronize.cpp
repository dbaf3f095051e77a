#include "app/sync/synchronize.h"

#include <thread>

#include "app/sync/back_off.h"
#include "app/sync/batch.h"
#include "app/sync/receipt_check.h"

namespace app {
namespace {

constexpr int forkStatus = 409, busyStatus = 503;

// 409 says that the centre knows another event under one of these numbers.
Result<Receipt> sendBatch(EventLog& events, CentreLine& line, const std::string& body, const SyncManner& manner) {
    BackOff backOff;
    CentreAnswer answer;
    for (int attempt = 0; attempt < manner.tries; ++attempt) {
        if (attempt > 0) std::this_thread::sleep_for(backOff.afterFailure(answer.retryAfter));
        answer = line.post(body);
        if (manner.heard) manner.heard(answer);
        if (answer.status == 200) return parseReceipt(answer.body);
        if (answer.status == forkStatus)
            if (const auto remembered = events.rememberFork(); !remembered)
                return tl::unexpected(remembered.error());
        if (answer.status != 0 && answer.status != busyStatus)
            return fail(Code::centreRefused, "HTTP " + std::to_string(answer.status));
    }
    return fail(Code::centreUnreachable, answer.reason);
}

}  // namespace

Result<SyncReport> synchronize(EventLog& events, const std::string& station, CentreLine& line, const SyncManner& manner) {
    if (auto whole = events.requireReceipted(); !whole) return tl::unexpected(whole.error());
    const auto head = events.head();
    const auto start = events.receiptedUpto();
    if (!head || !start) return tl::unexpected(head ? start.error() : head.error());
    SyncReport report;
    while (true) {
        tellProgress(manner.progress, {"sync", report.sent, head->sequence - *start, 0, ""});
        auto batch = events.nextBatch(maxBatchEvents, maxBatchBytes);
        const bool onlyAsks = manner.askHead && batch && batch->empty();
        if (onlyAsks) batch = events.lastOnly();
        if (!batch) return tl::unexpected(batch.error());
        if (batch->empty()) break;
        const auto receipt = sendBatch(events, line, toJson(*batch), manner);
        if (!receipt) return tl::unexpected(receipt.error());
        const auto own = events.head();
        if (!own) return tl::unexpected(own.error());
        if (manner.askHead && receipt->upto > own->sequence)
            return fail(Code::storeBehindCentre, "event " + std::to_string(own->sequence) + " of " + std::to_string(receipt->upto));
        const auto before = events.receiptedUpto();
        if (!before) return tl::unexpected(before.error());
        const auto believed = keepReceipt(events, station, line.centreKey(), *receipt);
        if (!believed) return tl::unexpected(believed.error());
        if (onlyAsks) break;
        if (receipt->upto <= *before)
            return fail(Code::centreStandsStill, "upto " + std::to_string(receipt->upto));
        report.sent += receipt->upto - *before;
    }
    return events.receiptedUpto().map([&](std::int64_t upto) {
        report.upto = upto;
        return report;
    });
}

}  // namespace app
