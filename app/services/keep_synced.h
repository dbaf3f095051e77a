#pragma once

#include "app/services/sync_state.h"
#include "app/sync/back_off.h"

namespace app {

// How a station that syncs by itself stands.
struct SyncStanding {
    enum class Line {
        unknown,   // nobody has asked yet
        unset,     // there is no centre
        answered,  // the last time it was asked
        failing    // the last time it was not answered, or refused
    };
    using Instant = std::chrono::steady_clock::time_point;

    SyncState state;
    Line line = Line::unknown;
    std::optional<Error> trouble = {};  // of the last try, when it failed
    std::optional<Instant> next = {};   // then it is asked again; nothing: at the next look
};

// Keeps a station and its centre alike, look by look: what waits is sent at once, after a failure not before the back-off is over; while
// nothing waits the centre is asked now and then whether it knows the same. Nothing of the store is locked while it talks.
class KeepSynced {
  public:
    using Instant = SyncStanding::Instant;
    using OpenLine = std::function<Result<std::unique_ptr<CentreLine>>(const CentreEndpoint&)>;
    static constexpr std::chrono::seconds askedAgain{120};

    // now: the clock. random: as BackOff takes it.
    explicit KeepSynced(OpenLine open, std::function<Instant()> now = std::chrono::steady_clock::now, BackOff::Random random = {})
        : open_(std::move(open)), now_(std::move(now)), backOff_(std::move(random)) {}

    // One look; it talks when it is time, or when somebody wants it. talking: before it does. Errors: the store's; what goes wrong with the
    // centre stands in the standing.
    Result<SyncStanding> look(Station& station, bool wanted = false, const std::function<void()>& talking = {});

  private:
    [[nodiscard]] bool isTime(const SyncState& state) const;
    Result<void> talk(Station& station, const SyncState& state);
    [[nodiscard]] SyncStanding standing(const SyncState& state) const;

    OpenLine open_;
    std::function<Instant()> now_;
    BackOff backOff_;
    CentreEndpoint centre_;  // of the last look
    SyncStanding::Line line_ = SyncStanding::Line::unknown;
    std::optional<Error> trouble_;
    std::optional<Instant> next_;
    std::chrono::seconds wish_{0};  // of the centre, in its last answer
    bool asked_ = false;            // was anything at all, the last time
};

}  // namespace app
