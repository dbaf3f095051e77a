#include "app/registry/papers.h"

#include <algorithm>

#include "app/registry/lists.h"

namespace app {

Ruling papersOf(const Regime& regime, const std::vector<std::string>& papers, Applies how) {
    auto missing = missingPapers(regime, papers, how);
    if (!missing.empty()) return {Says::mustNot, "papers.incomplete", regime.articles.papers, {}, {}, std::move(missing)};
    return {Says::may, "papers.complete", regime.articles.papers};
}

std::vector<std::string> paperNames(const Regime& regime) {
    std::vector<std::string> names;
    for (const auto& group : regime.papers) names.push_back(group.id);
    return names;
}

Ruling proofBy(const Regime& regime, const std::string& paper) {
    const auto& article = regime.articles.papers;
    for (const auto& [ground, papers] : regime.proofs)
        if (contains(papers, paper)) return {Says::may, "proof." + ground, article};
    if (regime.proofsOpen) return {Says::may, "proof.other", article};
    return {Says::mustNot, "proof.unknown", article};
}

bool provesGround(const Regime& regime, const std::vector<std::string>& papers) {
    return std::ranges::any_of(regime.proofs, [&](const auto& proof) {
        return std::ranges::any_of(proof.second, [&](const auto& paper) { return contains(papers, paper); });
    });
}

Regime::Names paperKinds(const Regime& regime) {
    Regime::Names kinds;
    const auto add = [&](const Regime::Names& papers) {
        for (const auto& paper : papers)
            if (!contains(kinds, paper)) kinds.push_back(paper);
    };
    for (const auto& group : regime.papers) add(papersIn(regime, group, Applies::represented));
    for (const auto& [ground, papers] : regime.proofs) add(papers);
    return kinds;
}

Ruling confirmationOf(const Regime& regime, bool confirmed) {
    const auto& article = regime.articles.vouching;
    if (!confirmed) return {Says::mustNot, "papers.unconfirmed", article, {}, {}, {"confirmation"}};
    return {Says::may, "papers.confirmed", article};
}

}  // namespace app
