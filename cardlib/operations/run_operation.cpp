#include "cardlib/operations/run_operation.h"

#include "apdu/core/hex.h"
#include "cardlib/operations/living_card.h"
#include "cardlib/operations/log_record.h"
#include "cardlib/personalization/personalizer.h"
#include "cardlib/profile/profile_lookup.h"

namespace cardlib {
namespace {

// A write that was torn leaves each byte as it was or as it will be.
bool isBetween(ByteView content, ByteView before, ByteView after) {
    if (content.size() != before.size() || content.size() != after.size()) return false;
    const Byte closed = closedStatus(content, before, after).front();
    for (std::size_t i = 0; i < content.size(); ++i)
        if (content[i] != before[i] && content[i] != after[i] && !(i == 0 && content[i] == closed))
            return false;
    return true;
}

class Run {
  public:
    Run(CardDriver& card, const Profile& profile, const Operation& operation, Journal& journal)
        : card_(card), profile_(profile), operation_(operation) {
        card_.onWriting([this, &journal] {
            written_ = true;
            return journal.beforeWriting(step_, what_);
        });
    }

    // In this order: look, close, change, log, count, open.
    Result<void> whole() {
        return look()
            .and_then([&] { return changes(); })
            .and_then([&] { return record(); })
            .and_then([&] { return close(standing_); })
            .and_then([&] { return close(operation_.statusAfter); })
            .and_then([&] { return bring(status_, operation_.statusAfter); });
    }

    [[nodiscard]] bool written() const { return written_; }

  private:
    Result<void> look() {
        return card_.read(status_, status_.size)
            .and_then([&](const Bytes& content) {
                standing_ = content;
                return log_ ? newestRecord(card_, *log_) : Result<std::optional<Bytes>>(std::nullopt);
            })
            .and_then([&](const std::optional<Bytes>& newest) -> Result<void> {
                recorded_ = newest == operation_.record;
                if (!isBetween(standing_, operation_.statusBefore, operation_.statusAfter) ||
                    !(recorded_ || newest == operation_.recordBefore))
                    return fail(Code::cardMovedOn, operation_.applicationSerial);
                return {};
            });
    }

    // Makes the card say that it is closed, the rest of its status being `content`'s. A card that is done
    // stays so.
    Result<void> close(const Bytes& content) {
        if (standing_ == operation_.statusAfter) return {};
        const Bytes closed = closedStatus(content, operation_.statusBefore, operation_.statusAfter);
        if (standing_ == closed) return {};
        return bring(status_, closed).map([&] { standing_ = closed; });
    }

    Result<void> changes() {
        Result<void> result;
        for (const auto& change : operation_.changes)
            result = result.and_then([&] { return bring(*findFile(permit_, change.file), change.content); });
        return result;
    }

    Result<void> record() {
        if (recorded_) return {};
        return close(standing_)
            .and_then([&] {
                note("log");
                return card_.append(*log_, *operation_.record);
            })
            .and_then([&] { return card_.readRecord(*log_, 1); })
            .and_then([&](const std::optional<Bytes>& newest) {
                return proved(newest == operation_.record, *log_);
            });
    }

    // Writes a file when it holds something else, closing the card first, and reads it back.
    Result<void> bring(const File& file, const Bytes& content) {
        return card_.read(file, content.size()).and_then([&](const Bytes& there) -> Result<void> {
            if (there == content) return {};
            auto closed = &file == &status_ ? Result<void>{} : close(standing_);
            return closed
                .and_then([&] {
                    note("write " + file.id);
                    return card_.write(file, content);
                })
                .and_then([&] { return card_.read(file, content.size()); })
                .and_then([&](const Bytes& now) { return proved(now == content, file); });
        });
    }

    static Result<void> proved(bool holds, const File& file) {
        if (!holds) return fail(Code::operationNotProved, file.id);
        return {};
    }

    void note(std::string what) {
        ++step_;
        what_ = std::move(what);
    }

    CardDriver& card_;
    const Profile& profile_;
    const Operation& operation_;
    const Application& permit_ = *findApplication(profile_, profile_.statusApplication);
    const File& status_ = *findFile(permit_, profile_.statusFile);
    const File* log_ = logFile(permit_);
    Bytes standing_;
    bool recorded_ = false, written_ = false;
    std::size_t step_ = 0;
    std::string what_;
};

}  // namespace

Result<OperationRun> runOperation(apdu::Session& session, KeyVault& vault, const Profile& profile,
                                  const Operation& operation, Journal& journal) {
    const auto card = makeDriver(session, vault, profile);
    const apdu::Traffic before = session.traffic();
    Run run(*card, profile, operation, journal);
    return identifyCard(session, vault, profile)
        .and_then([&](const CardIdentity& there) -> Result<void> {
            if (there.chipSerial != operation.chipSerial ||
                there.applicationSerial != operation.applicationSerial)
                return tl::unexpected(foreign(operation.applicationSerial));
            return openPermit(*card, profile, there);
        })
        .and_then([&] { return run.whole(); })
        .map([&] {
            return OperationRun{
                run.written(),
                {session.traffic().apdus - before.apdus, session.traffic().bytesOut - before.bytesOut,
                 session.traffic().bytesIn - before.bytesIn}};
        });
}

}  // namespace cardlib
