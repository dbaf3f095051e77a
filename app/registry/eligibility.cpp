#include "app/registry/eligibility.h"

#include <algorithm>

#include "app/registry/divisions.h"
#include "app/registry/lists.h"
#include "app/registry/stay.h"

namespace app {
namespace {

bool hasExcludedPrefix(const Regime& regime, const std::string& number) {
    return std::ranges::any_of(regime.excludedNumberPrefixes,
                               [&](const auto& prefix) { return number.starts_with(prefix); });
}

// The permit of a child is applied for by somebody who comes for it.
constexpr std::string_view underAge = "age.voluntary";

std::string fieldOf(const std::string& rule) {
    if (rule == underAge) return "birth_date";
    return rule == "residence.too_short" ? "arrival_date" : "intended_days";
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
    const WorkingCalendar noDeadlines;
    const Ruling permit = permitOf({regime, noDeadlines},
                                   {application.intendedDays, parseDay(application.arrivalDate),
                                    parseDay(holder.birthDate.reveal())},
                                   now);
    if (permit.rule == underAge && application.representative)
        return {Outcome::registerAndApply, fieldOf(permit.rule), "proxy.applies", articles.proxy.empty() ? articles.stay : articles.proxy};
    const Outcome outcome = permit.says == Says::nothing                                 ? Outcome::refused
                            : permit.says == Says::mustNot || permit.rule == underAge ? Outcome::registerOnly
                                                                                      : Outcome::registerAndApply;
    return {outcome, fieldOf(permit.rule), permit.rule, articles.stay};
}

Applies howApplies(const Application& application) {
    return application.representative ? Applies::represented : Applies::inPerson;
}

Regime::Names papersIn(const Regime& regime, const Regime::PaperGroup& group, Applies how) {
    Regime::Names papers = group.any;
    if (how == Applies::inPerson || group.id != "identity") return papers;
    for (const auto& paper : regime.representedDocuments)
        if (!contains(papers, paper)) papers.push_back(paper);
    return papers;
}

std::vector<std::string> missingPapers(const Regime& regime, const std::vector<std::string>& papers, Applies how) {
    std::vector<std::string> missing;
    for (const auto& group : regime.papers)
        if (std::ranges::none_of(papersIn(regime, group, how), [&](const auto& paper) { return contains(papers, paper); }))
            missing.push_back("papers." + group.id);
    return missing;
}

}  // namespace app
