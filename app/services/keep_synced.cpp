#include "app/services/keep_synced.h"

#include "app/sync/synchronize.h"

namespace app {

using Line = SyncStanding::Line;

Result<SyncStanding> KeepSynced::look(Station& station, bool wanted, const std::function<void()>& talking) {
    return syncState(station, today()).and_then([&](const SyncState& state) -> Result<SyncStanding> {
        if (state.centre.url != centre_.url || state.centre.tls != centre_.tls) {
            centre_ = state.centre;
            backOff_.succeeded();
            next_.reset();
            trouble_.reset();
            line_ = Line::unknown;
        }
        if (centre_.url.empty()) line_ = Line::unset;
        if (centre_.url.empty() || !(wanted || isTime(state))) return standing(state);
        if (talking) talking();
        const auto done = talk(station, state);
        trouble_ = done ? std::nullopt : std::optional(done.error());
        if (!done) line_ = Line::failing;
        if (done && asked_) line_ = Line::answered;
        if (done) backOff_.succeeded();
        next_ = now_() + (done ? std::chrono::milliseconds(askedAgain) : backOff_.afterFailure(wish_));
        return syncState(station, today()).map([this](const SyncState& after) { return standing(after); });
    });
}

// After a success what waits does not wait for the next question.
bool KeepSynced::isTime(const SyncState& state) const {
    return !next_ || now_() >= *next_ || (line_ == Line::answered && state.waiting() > 0);
}

// A store that came out of a backup is for a person: the centre may know more (`zhika sync`).
Result<void> KeepSynced::talk(Station& station, const SyncState& state) {
    wish_ = {};
    asked_ = false;
    if (const auto& halted = station.events->halted(); halted && halted->code == Code::storeRestored) return tl::unexpected(*halted);
    return open_(state.centre).and_then([&](const std::unique_ptr<CentreLine>& line) -> Result<void> {
        SyncManner manner;
        manner.tries = 1;
        manner.heard = [this](const CentreAnswer& answer) {
            wish_ = answer.retryAfter;
            asked_ = true;
        };
        const auto last = station.events->lastOnly();
        if (!last) return tl::unexpected(last.error());
        manner.askHead = state.waiting() == 0 && !last->empty() && !last->front().payload.empty();  // one that was forgotten can be told to nobody
        return synchronize(*station.events, state.centre.station, *line, manner).map([](const SyncReport&) {});
    });
}

SyncStanding KeepSynced::standing(const SyncState& state) const {
    return {state, line_, trouble_, next_};
}

}  // namespace app
