#pragma once

#include "app/search/terms.h"

namespace app {

// What a text that somebody typed is taken for.
enum class QueryKind {
    nothing,        // nothing that can be looked for
    unfinished,     // digits that are no number yet
    citizenNumber,  // or its first 14 or 6
    permitNumber,
    cardNumber,  // application serial, print number, chip serial
    phone,
    lastFour,  // of a citizen number or a telephone
    birthDate,
    name,
    letters,  // pinyin or initials
};

struct Query {
    QueryKind kind = QueryKind::nothing;
    std::vector<SearchTerm> ways;  // to find it, the best first
};

Query understand(const std::string& typed);

}  // namespace app
