#pragma once

#include <winscard.h>

#include "apdu/core/error.h"

namespace apdu {

// The one place where an SCARD_* value becomes an error of ours (PC/SC part 5; pcsclite.h): passes
// SCARD_S_SUCCESS, else cardMissing, cardRemoved, cardMute, cardBusy, readerGone, pcscUnavailable,
// transmissionFailed or, for a value that says we called it wrongly, pcscRefused. The value is kept in `raw`.
Result<void> checkScard(LONG value, const char* what);

}  // namespace apdu
