#include "app/card_service/wanted_operation.h"

#include "app/registry/endorsement.h"

namespace app {
namespace {

using cardlib::LogEvent;

LogEvent eventOf(Kind kind) {
    switch (kind) {
        case Kind::endorse:
            return LogEvent::endorsement;
        case Kind::restore:
            return LogEvent::lateEndorsementOrRestoration;
        case Kind::suspend:
            return LogEvent::suspension;
        case Kind::cancel:
            return LogEvent::cancellation;
        case Kind::change:
        case Kind::correct:
            break;
    }
    return LogEvent::change;
}

Result<void> endorse(const Regime& regime, const CardRequest& request, const cardlib::StatusContent& status,
                     Day cardEnd, Day today, cardlib::OperationRequest& wanted) {
    const bool suspended = status.status == Status::suspended;
    if (suspended && status.reason != Reason::overdue)
        return fail(Code::suspendedOtherwise, std::string(nameOf(status.reason)));
    return decideEndorsement(regime, parseDay(status.endorsedUntil).value_or(today), cardEnd, today,
                             request.until)
        .map([&](const Endorsement& endorsement) {
            wanted.endorsedUntil = toText(endorsement.until);
            if (endorsement.late || suspended) wanted.event = LogEvent::lateEndorsementOrRestoration;
        });
}

bool isLost(const cardlib::StatusContent& status) {
    return status.status == Status::lost || (status.status == Status::suspended && status.reason == Reason::lost);
}

// What is out of use because it is lost comes back only as found. A card whose endorsement ran out while it was suspended for another reason stays suspended, as overdue: the late
// endorsement brings it back.
Result<void> restore(const CardRequest& request, const cardlib::StatusContent& status, Day today, cardlib::OperationRequest& wanted) {
    if (isLost(status) && reasonOf(request) != Reason::foundAgain) return tl::unexpected(reasonNotAllowed(request));
    if (status.status == Status::inUse || status.endorsedUntil >= toText(today)) return {};
    if (status.reason == Reason::overdue) return fail(Code::endorsementNeeded, status.endorsedUntil);
    wanted.status = Status::suspended;
    wanted.reason = Reason::overdue;
    wanted.event = LogEvent::suspension;
    return {};
}

}  // namespace

Result<Status> nextStatus(Status status, Kind kind) {
    const auto next = after(status, kind);
    if (!next) return fail(Code::operationNotAllowed, std::string(nameOf(status)) + ", " + std::string(nameOf(kind)));
    return *next;
}

Result<cardlib::OperationRequest> wantedOperation(const Station& station, const CardRequest& request,
                                                  const cardlib::StatusContent& status, Day cardEnd,
                                                  Day today, bool found) {
    const bool onListOnly = found && status.status == Status::inUse;
    const auto next = onListOnly ? Result<Status>(Status::inUse) : nextStatus(status.status, request.kind);
    if (!next) return tl::unexpected(next.error());
    cardlib::OperationRequest wanted{eventOf(request.kind),
                                     *next,
                                     reasonOf(request),
                                     toText(today),
                                     {},
                                     request.facts,
                                     station.identity.authority,
                                     "000000" + station.identity.number};
    const bool asBefore = request.kind == Kind::change || request.kind == Kind::correct;
    if (asBefore) wanted.reason = status.reason;
    Result<void> decided;
    if (request.kind == Kind::endorse) decided = endorse(station.regime, request, status, cardEnd, today, wanted);
    if (request.kind == Kind::restore) decided = restore(request, status, today, wanted);
    return decided.map([&] { return wanted; });
}

}  // namespace app
