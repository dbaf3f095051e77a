#include "app/registry/eligibility.h"

#include <algorithm>

#include "app/registry/divisions.h"

namespace app {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
    return std::ranges::find(list, value) != list.end();
}

bool hasExcludedPrefix(const Regime& regime, const std::string& number) {
    return std::ranges::any_of(regime.excludedNumberPrefixes,
                               [&](const auto& prefix) { return number.starts_with(prefix); });
}

}  // namespace

std::optional<Decision> excluded(const Regime& regime, const std::string& documentType,
                                 const std::string& citizenNumber) {
    const auto& article = regime.articles.excluded;
    if (!contains(regime.acceptedDocumentTypes, documentType))
        return Decision{Outcome::refused, "document_type", "document.excluded", article};
    if (hasExcludedPrefix(regime, citizenNumber))
        return Decision{Outcome::refused, "citizen_number", "citizen_number.excluded", article};
    return std::nullopt;
}

std::optional<Decision> misplaced(const Regime& regime, std::string_view householdDivision,
                                  std::string_view presentDivision) {
    if (householdDivision.starts_with(regime.cityPrefix))
        return Decision{Outcome::refused, "household_address", "household.in_city", regime.articles.outsideCity};
    if (presentDivision != unknownDivision && !presentDivision.starts_with(regime.cityPrefix))
        return Decision{Outcome::refused, "present_address", "present.outside_city", regime.articles.stay};
    return std::nullopt;
}

Decision decide(const Regime& regime, const Application& application, Day now) {
    const Holder& holder = application.holder;
    const auto& articles = regime.articles;
    if (auto sentAway = excluded(regime, holder.documentType, holder.citizenNumber.reveal())) return *sentAway;
    if (auto elsewhere = misplaced(regime, holder.householdDivision, holder.presentDivision)) return *elsewhere;
    if (application.intendedDays < regime.nothingBelowDays)
        return {Outcome::refused, "intended_days", "stay.nothing", articles.stay};
    if (application.intendedDays < regime.cardFromDays)
        return {Outcome::registerOnly, "intended_days", "stay.short", articles.stay};
    const auto birth = parseDay(holder.birthDate.reveal()), arrival = parseDay(application.arrivalDate);
    if (birth && ageOn(*birth, now) < regime.cardMinAge)
        return {Outcome::registerOnly, "birth_date", "age.voluntary", articles.stay};
    if (regime.residenceBeforeDays > 0 && arrival && daysBetween(*arrival, now) < regime.residenceBeforeDays)
        return {Outcome::registerOnly, "arrival_date", "residence.too_short", articles.stay};
    return {Outcome::registerAndApply, "intended_days", "stay.card", articles.stay};
}

std::vector<std::string> missingPapers(const Regime& regime, const Application& application) {
    std::vector<std::string> missing;
    for (const auto& group : regime.papers)
        if (std::ranges::none_of(group.any,
                                 [&](const auto& paper) { return contains(application.papers, paper); }))
            missing.push_back("papers." + group.id);
    return missing;
}

}  // namespace app
