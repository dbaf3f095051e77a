#include "app/registry/stay.h"

namespace app {
namespace {

std::optional<Deadline> fromArrival(const Rules& rules, const std::optional<Term>& term, const Stay& stay) {
    if (!term || !stay.arrival) return std::nullopt;
    return deadline(*term, *stay.arrival, rules.calendar);
}

std::optional<Day> residenceLongEnough(const Regime& regime, const Stay& stay) {
    if (regime.residenceBeforeDays == 0 || !stay.arrival) return std::nullopt;
    return std::chrono::sys_days(*stay.arrival) + std::chrono::days(regime.residenceBeforeDays);
}

}  // namespace

Ruling registrationOf(const Rules& rules, const Stay& stay) {
    const Regime& regime = rules.regime;
    const auto& article = regime.articles.registration;
    if (stay.intendedDays < regime.nothingBelowDays) return {Says::nothing, "stay.nothing", article};
    if (stay.intendedDays < regime.cardFromDays)
        return {Says::must, "registration.short", article, {}, fromArrival(rules, regime.terms.registrationShort, stay)};
    return {Says::must, "registration.long", article, {}, fromArrival(rules, regime.terms.registration, stay)};
}

Ruling permitOf(const Rules& rules, const Stay& stay, Day today) {
    const Regime& regime = rules.regime;
    const auto& article = regime.articles.stay;
    if (stay.intendedDays < regime.nothingBelowDays) return {Says::nothing, "stay.nothing", article};
    if (stay.intendedDays < regime.cardFromDays) return {Says::mustNot, "stay.short", article};
    const auto first = residenceLongEnough(regime, stay);
    if (first && daysBetween(today, *first) > 0) return {Says::mustNot, "residence.too_short", article, first};
    if (regime.needsGround && stay.hasGround == false) return {Says::mustNot, "stay.no_ground", article, {}, {}, {"papers.residence"}};
    if (stay.birth && ageOn(*stay.birth, today) < regime.cardMinAge) return {Says::may, "age.voluntary", article};
    if (!regime.applicationIsDuty) return {Says::may, "stay.right", article};
    if (stay.seeksRelief) return {Says::may, "relief.voluntary", regime.articles.relief};
    return {Says::must, "stay.card", article, {}, fromArrival(rules, regime.terms.application, stay)};
}

}  // namespace app
