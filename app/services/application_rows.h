#pragma once

#include "app/issuance/states.h"
#include "app/station/station.h"

namespace app {

// One application as a list shows it, with the last step besides its approval; by is empty when there was none.
struct ApplicationRow {
    std::int64_t order = 0;
    State state = State::returned;
    PiiText name;
    PiiText maskedNumber;  // of the citizen: the middle is covered
    std::vector<std::string> missing;  // papers, by their names in the regime
    PiiText reason;
    std::string by, at;
};

// Applications in one of these states, above `after`, at most `count`. Errors: stepForbidden, when looking people up is not their work;
// the store's.
Result<std::vector<ApplicationRow>> applicationRows(Station& station, const std::vector<State>& states, const Actor& by, std::int64_t after,
                                                    int count);

}  // namespace app
