#include "app/registry/endorsement.h"

#include <algorithm>

namespace app {
namespace {

Day nextDay(Day day) {
    return std::chrono::sys_days(day) + std::chrono::days(1);
}

}  // namespace

Result<Endorsement> decideEndorsement(const Regime& regime, Day until, Day cardEnd, Day today,
                                      std::optional<Day> asked) {
    if (until >= cardEnd || today > cardEnd) return fail(Code::cardTermOver, toText(cardEnd));
    const Day fullYear = nextDay(until);
    const bool late = today > until;
    if (late && !regime.lateEndorsementRestores) return fail(Code::endorsementTooLate, toText(until));
    if (daysBetween(today, fullYear) > regime.endorsementWindowDays)
        return fail(Code::endorsementTooEarly, toText(std::chrono::sys_days(fullYear) -
                                                      std::chrono::days(regime.endorsementWindowDays)));
    const Day most = std::min(lastDayOfTerm(late ? today : fullYear, regime.endorsementYears), cardEnd);
    if (asked && (*asked <= std::max(until, today) || *asked > most))
        return fail(Code::untilNotAllowed, toText(most));
    return Endorsement{asked.value_or(most), late};
}

}  // namespace app
