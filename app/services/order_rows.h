#pragma once

#include "app/issuance/states.h"
#include "app/services/issue_terms.h"
#include "app/station/station.h"

namespace app {

// One order as a list shows it.
struct OrderRow {
    std::int64_t order = 0;
    State state = State::draft;
    PiiText name;
    PiiText maskedNumber;  // of the citizen: the middle is covered
    std::string permitNumber, chipSerial, importedBy, approvedBy;
    IssueDay issue = {};
    bool feeOwed = false;  // of a replacement that waits to be handed over
};

// Orders in one of these states, above `after`, at most `count`: who waits longest comes first. Errors: stepForbidden, where people are set
// up; those of IssueTerms::read(), the store's.
Result<std::vector<OrderRow>> orderRows(Station& station, const std::vector<State>& states, std::int64_t after, int count, const Actor& by);

// A citizen number of which only the first six and the last four characters are to be seen.
std::string maskedNumber(const std::string& citizenNumber);

}  // namespace app
