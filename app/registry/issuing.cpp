#include "app/registry/issuing.h"

namespace app {

Ruling issueBy(const Rules& rules, Day accepted, bool extended) {
    const auto& article = rules.regime.articles.issue;
    const auto& term = extended ? rules.regime.terms.issueExtended : rules.regime.terms.issue;
    if (!term) return extended ? Ruling{Says::mustNot, "issue.no_extension", article} : silent();
    if (term->days > rules.regime.issueLongestDays) return {Says::mustNot, "issue.extension_too_long", article};
    return {Says::must, extended ? "issue.extended" : "issue.within", article, {}, deadline(*term, accepted, rules.calendar)};
}

}  // namespace app
