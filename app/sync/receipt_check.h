#pragma once

#include <string_view>

#include "app/store/event_log.h"
#include "app/sync/receipt.h"

namespace app {

// Keeps a receipt when it is the centre's, for this station, and names what this station's own chain has
// there. Errors: receiptInvalid, the store's: then nothing was kept.
Result<void> keepReceipt(EventLog& events, std::string_view station, std::string_view centrePem,
                         const Receipt& receipt);

}  // namespace app
