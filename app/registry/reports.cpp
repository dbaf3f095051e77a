#include "app/registry/reports.h"

namespace app {
namespace {

Ruling reportWithin(const Rules& rules, const std::optional<Term>& term, const std::string& rule, const std::string& article,
                    Day on) {
    if (!term) return silent();
    return {Says::must, rule, article, {}, deadline(*term, on, rules.calendar)};
}

// The last day may be a holiday that is not arranged yet.
bool isWithinHoliday(const Regime& regime, const Deadline& deadline, Day on) {
    return deadline.rule == "deadline.may_move" && daysBetween(*deadline.last, on) <= regime.holidayMarginDays;
}

}  // namespace

Ruling reportBy(const Rules& rules, const std::string& who, Day on) {
    const auto& articles = rules.regime.articles;
    const auto& terms = rules.regime.terms;
    if (who == "property_firm")
        return reportWithin(rules, terms.propertyReport, "report.property_firm", articles.propertyReport, on);
    if (who == "landlord" || who == "employer" || who == "sole_trader")
        return reportWithin(rules, terms.endOfResidence, "report." + who, articles.endOfResidence, on);
    return {Says::nothing, "report.not_owed", articles.endOfResidence};
}

Ruling cancellationOf(const Regime& regime, const Leaving& leaving) {
    const auto& article = regime.articles.leaving;
    if (leaving.asked) return {leaving.left ? Says::must : Says::may, "cancellation.asked", article};
    if (!leaving.left) return {Says::nothing, "cancellation.no_ground", article};
    if (!leaving.checked) return {Says::mustNot, "cancellation.unchecked", article, {}, {}, {"check_record"}};
    return {Says::must, "cancellation.ex_officio", article};
}

Ruling latenessOf(const Regime& regime, const Deadline& deadline, Day on) {
    const auto over = isOver(deadline, on);
    if (!over || (*over && isWithinHoliday(regime, deadline, on))) return {Says::nothing, "late.not_known", regime.articles.late};
    if (!*over) return {Says::nothing, "late.in_time", regime.articles.late};
    if (regime.articles.late.empty()) return silent();
    return {Says::must, "late.noted", regime.articles.late};
}

}  // namespace app
