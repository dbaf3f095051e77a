#include "app/registry/endorsement.h"

#include <algorithm>

namespace app {
namespace {

Day nextDay(Day day) {
    return std::chrono::sys_days(day) + std::chrono::days(1);
}

// The first day on which the full year that ends on the day before `fullYear` may be endorsed.
Day windowStart(const Regime& regime, Day fullYear) {
    if (regime.endorsementWindowMonths == 0)
        return std::chrono::sys_days(fullYear) - std::chrono::days(regime.endorsementWindowDays);
    const Day back = fullYear - std::chrono::months(regime.endorsementWindowMonths);
    return back.ok() ? back : Day(back.year() / back.month() / std::chrono::last);  // Civil Code, Article 202
}

}  // namespace

Result<Endorsement> decideEndorsement(const Regime& regime, Day until, Day cardEnd, Day today,
                                      std::optional<Day> asked) {
    if (until >= cardEnd || today > cardEnd) return fail(Code::cardTermOver, toText(cardEnd));
    const Day fullYear = nextDay(until);
    const bool late = today > until;
    if (late && !regime.lateEndorsementRestores) return fail(Code::endorsementTooLate, toText(until));
    if (const Day first = windowStart(regime, fullYear); daysBetween(today, first) > 0)
        return fail(Code::endorsementTooEarly, toText(first));
    const Day most = std::min(lastDayOfTerm(late ? today : fullYear, regime.endorsementYears), cardEnd);
    if (asked && (*asked <= std::max(until, today) || *asked > most))
        return fail(Code::untilNotAllowed, toText(most));
    return Endorsement{asked.value_or(most), late};
}

Ruling endorsementOf(const Regime& regime, const Endorsed& endorsed, Day today) {
    const auto& article = regime.articles.endorsement;
    if (endorsed.until >= endorsed.cardEnd || today > endorsed.cardEnd) return {Says::mustNot, "endorsement.card_over", article};
    const Day fullYear = nextDay(endorsed.until), first = windowStart(regime, fullYear);
    if (daysBetween(today, first) > 0) return {Says::nothing, "endorsement.not_yet", article, first};
    const Deadline last{endorsed.until, "deadline.days"};
    if (today <= endorsed.until) return {Says::must, "endorsement.due", article, first, last};
    if (!regime.lateEndorsementRestores) return {Says::mustNot, "endorsement.too_late", article, first, last};
    return {Says::may, "endorsement.late", regime.articles.overdue, today, last};
}

Ruling useOf(const Regime& regime, const Endorsed& endorsed, Day today) {
    if (today > endorsed.until && regime.overdueSuspends)
        return {Says::mustNot, "endorsement.suspended", regime.articles.overdue};
    return {Says::may, "endorsement.current", regime.articles.endorsement};
}

Day residenceCountsFrom(const std::vector<EndorsedOn>& endorsements, Day first) {
    for (const auto& endorsement : endorsements)
        if (endorsement.late) first = endorsement.on;
    return first;
}

}  // namespace app
