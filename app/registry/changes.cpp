#include "app/registry/changes.h"

#include "app/registry/divisions.h"

namespace app {
namespace {

bool leavesCity(const Regime& regime, const FactChange& change) {
    return !change.newDivision.empty() && change.newDivision != unknownDivision &&
           !change.newDivision.starts_with(regime.cityPrefix);
}

}  // namespace

Ruling changeOf(const Rules& rules, const FactChange& change) {
    const auto& [regime, calendar] = rules;
    const auto& article = regime.articles.change;
    if (leavesCity(regime, change)) return {Says::mustNot, "change.leaves_city", regime.articles.leaving};
    const bool moves = !change.newDivision.empty() && !change.keptHere;
    if (!regime.terms.change) return {Says::may, moves ? "change.moves_file" : "change.any_time", article};
    return {Says::must, moves ? "change.moves_file" : "change.within", article, {},
            deadline(*regime.terms.change, change.on, calendar)};
}

Ruling correctionOf(const Regime& regime, bool proved) {
    const auto& article = regime.articles.correction;
    if (!proved) return {Says::mustNot, "correction.unproved", article, {}, {}, {"proof"}};
    return {Says::may, "correction.proved", article};
}

}  // namespace app
