#include "app/ledger/issue_term.h"

#include "app/store/clock.h"

namespace app {

Ruling issueTermOf(const Rules& rules, const std::string& acceptedAt) {
    const auto accepted = parseDay(localDay(acceptedAt));
    if (!accepted) return silent();
    return issueBy(rules, *accepted, rules.regime.terms.issueExtended.has_value());
}

bool isIssueLate(const Ruling& term, Day today) {
    return term.last && isOver(*term.last, today).value_or(false);
}

std::string lastDayOf(const Ruling& term) {
    return term.last && term.last->last ? toText(*term.last->last) : std::string();
}

}  // namespace app
