#include "app/registry/loss.h"

#include "app/registry/lists.h"

namespace app {

Ruling lossReportOf(const Regime& regime, const LossReport& report) {
    const auto& articles = regime.articles;
    if (!report.effectTimeKnown) return {Says::mustNot, "loss.effect_time", articles.lossRisk, {}, {}, {"effect_time"}};
    return {Says::may, report.certified ? "loss.certified" : "loss.oral", articles.loss};
}

Ruling replacementOf(const Regime& regime, const Replacement& replacement) {
    const auto& articles = regime.articles;
    if (!contains(regime.replacedFor, replacement.reason)) return {Says::mustNot, "replacement.no_reason", articles.replacement};
    if (contains(regime.certificateFor, replacement.reason) && !contains(replacement.there, "bank_certificate"))
        return {Says::mustNot, "replacement.certificate", articles.replacement, {}, {}, {"bank_certificate"}};
    if (contains(regime.oldCardFor, replacement.reason) && !contains(replacement.there, "old_card"))
        return {Says::mustNot, "replacement.old_card", articles.returnedCard, {}, {}, {"old_card"}};
    return {Says::may, "replacement.may", articles.replacement};
}

Ruling foundAgainOf(const Regime& regime, bool newCardMade) {
    if (newCardMade) return {Says::mustNot, "found.replaced", regime.articles.loss};
    return {Says::may, "found.used_again", regime.articles.loss};
}

Ruling receiptFor(const Regime& regime, bool waitsForCard) {
    if (!waitsForCard) return {Says::nothing, "receipt.not_waiting", regime.articles.rights};
    return {Says::must, "receipt.rights_go_on", regime.articles.rights};
}

}  // namespace app
