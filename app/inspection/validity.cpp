#include "app/inspection/validity.h"

#include "app/registry/endorsement.h"

namespace app {
namespace {

Meaning meaningOf(int status) {
    switch (status) {
        case 0:
            return Meaning::statusNotIssued;
        case 1:
            return Meaning::statusInUse;
        case 2:
            return Meaning::statusSuspended;
        case 3:
            return Meaning::statusLost;
        case 4:
            return Meaning::statusCancelled;
        default:
            return Meaning::statusNonsense;
    }
}

Finding termOn(const TermsOnCard& card, Day day) {
    const auto start = parseDay(card.start), end = parseDay(card.end);
    if (!start || *start > day) return {Meaning::termNotBegun, card.start};
    if (!end || *end < day) return {Meaning::termExpired, card.end};
    return {Meaning::termRunning, card.end};
}

Finding endorsementOn(const Regime& regime, const TermsOnCard& card, Day day) {
    const auto until = parseDay(card.endorsedUntil);
    if (until && *until >= day) return {Meaning::endorsementCurrent, card.endorsedUntil};
    const Day last = until.value_or(std::chrono::sys_days());  // what cannot be read was never endorsed
    const bool suspended = useOf(regime, {last, last}, day).says == Says::mustNot;
    return {suspended ? Meaning::endorsementOverdue : Meaning::endorsementOverdueAllowed, card.endorsedUntil};
}

}  // namespace

Findings validityOn(const Regime& regime, const TermsOnCard& card, Day day) {
    return {{meaningOf(card.status), std::to_string(card.status)},
            termOn(card, day),
            endorsementOn(regime, card, day)};
}

}  // namespace app
