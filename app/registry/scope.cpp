#include "app/registry/scope.h"

namespace app {

Ruling scopeOf(const Regime& regime, const std::string& documentType, const std::string& citizenNumber,
               std::string_view householdDivision, std::string_view presentDivision) {
    auto sentAway = excluded(regime, documentType, citizenNumber);
    if (!sentAway) sentAway = misplaced(regime, householdDivision, presentDivision);
    if (sentAway) return {Says::mustNot, sentAway->rule, sentAway->article};
    return {Says::may, "scope.ours", regime.articles.outsideCity};
}

}  // namespace app
