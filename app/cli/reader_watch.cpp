#include "app/cli/reader_watch.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr auto firstAnswer = std::chrono::seconds(2);

}  // namespace

ReaderWatch::ReaderWatch(std::string reader)
    : reader_(std::move(reader)), monitor_([this](const auto& readers) { take(readers); }) {}

void ReaderWatch::take(const apdu::Result<apdu::Readers>& readers) {
    const std::scoped_lock lock(mutex_);
    told_ = true;
    status_.reset();
    if (readers)
        for (const auto& [name, status] : *readers)
            if (name == reader_ || (!status_ && name.starts_with(reader_))) status_ = status;
    changed_.notify_all();
}

std::optional<unsigned long> ReaderWatch::events() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, firstAnswer, [this] { return told_; });
    return status_ ? std::optional(status_->eventCount) : std::nullopt;
}

bool ReaderWatch::waitForOther(std::optional<unsigned long> events, Clock::time_point end) {
    std::unique_lock lock(mutex_);
    return changed_.wait_until(
        lock, end, [&] { return status_ && status_->present && std::optional(status_->eventCount) != events; });
}

}  // namespace app
