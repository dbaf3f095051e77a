#include "app/services/today_counts.h"

#include "app/issuance/states.h"
#include "app/ledger/movements.h"
#include "app/services/issue_terms.h"

namespace app {

Result<TodayCounts> todayCounts(Station& station) {
    const auto byState = station.orders->countByState();
    const auto head = station.events->head();
    const auto receipted = station.events->receiptedUpto();
    if (!byState) return tl::unexpected(byState.error());
    if (!head) return tl::unexpected(head.error());
    if (!receipted) return tl::unexpected(receipted.error());
    const auto late = IssueTerms::read(station, today()).and_then([](const IssueTerms& terms) { return terms.countLate(); });
    if (!late) return tl::unexpected(late.error());
    const auto kept = station.blanks->isKept();
    const auto drawer = station.blanks->balanceOf(std::string(nameOf(BlankAccount::drawer)));
    if (!kept || !drawer) return tl::unexpected(kept ? drawer.error() : kept.error());
    const auto count = [&](std::initializer_list<State> states) {
        std::int64_t sum = 0;
        for (const State state : states)
            if (const auto found = byState->find(std::string(nameOf(state))); found != byState->end()) sum += found->second;
        return sum;
    };
    return TodayCounts{count({State::draft}), count({State::approved}),
                       count({State::writing, State::verified, State::printed}),
                       count({State::committed, State::activating}), *late, head->sequence - *receipted,
                       count({State::returned}), *kept && *drawer <= 0};
}

}  // namespace app
