#pragma once

#include "app/issuance/states.h"
#include "app/station/station.h"

namespace app {

// One person as a list shows it.
struct PersonRow {
    std::int64_t holder = 0;
    PiiText name, maskedNumber;
    std::int64_t order = 0;  // the newest; 0: registered only
    State state = State::draft;
    std::string permitNumber;
};

struct FoundPeople {
    QueryKind kind = QueryKind::nothing;
    std::vector<PersonRow> rows;
    std::optional<SearchCursor> next;
    bool allIndexed = true;  // else records older than the index are still missing
    std::vector<std::int64_t> damaged = {};  // holders that are meant too, and whose records cannot be read
    std::vector<std::int64_t> erased = {};   // orders of cards whose records are erased: such a card is to be destroyed
};

// Whom a text that somebody types may mean, at most `most` a page. Errors: stepForbidden, where people are set up; the store's.
Result<FoundPeople> findPeople(Station& station, const std::string& typed, int most, const Actor& by, const SearchCursor& from = {});

// Takes up records that are older than the index, at most `most`; none taken: none is left. A damaged one is left out for good.
Result<Indexing> indexOlderRecords(Station& station, int most);

}  // namespace app
