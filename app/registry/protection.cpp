#include "app/registry/protection.h"

#include "app/registry/lists.h"

namespace app {

Ruling financeOf(const Regime& regime, bool wanted) {
    if (!wanted) return {Says::mustNot, "finance.voluntary", regime.articles.finance};
    return {Says::may, "finance.wanted", regime.articles.finance};
}

Ruling inspectionBy(const Regime& regime, const std::string& who, const std::string& purpose) {
    const auto& article = regime.articles.inspection;
    if (regime.inspectors.empty()) return silent();
    if (!contains(regime.inspectors, who)) return {Says::mustNot, "inspection.by_nobody_else", article};
    if (!contains(regime.inspectionPurposes, purpose)) return {Says::mustNot, "inspection.without_purpose", article};
    return {Says::may, "inspection.by_" + who, article};
}

Ruling withholdingOf(const Regime& regime) {
    return {Says::mustNot, "inspection.withholding", regime.articles.withholding};
}

Ruling disclosureFor(const Regime& regime, const std::string& purpose) {
    if (purpose.empty()) return {Says::mustNot, "secrecy.no_purpose", regime.articles.secrecy, {}, {}, {"reason"}};
    return {Says::may, "secrecy.for_purpose", regime.articles.secrecy};
}

}  // namespace app
