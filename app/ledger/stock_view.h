#pragma once

#include "app/ledger/stock.h"

namespace app {

// The book as somebody sees it who may be asked to count: what is counted blindly is covered.
struct StockView {
    bool kept = false;
    std::int64_t shift = 0;  // the open one; 0: none
    // In the order of the accounts; nothing: covered.
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> accounts;
    std::vector<BlankLot> lots;
    std::vector<BlankEntry> entries;  // the newest first; none while something is covered
};

// Named: who looks sees vault and drawer too, and that is written down. Errors: blankBookBroken, the store's.
Result<StockView> lookAtStock(Station& station, const Signatures& uncovered);

}  // namespace app
