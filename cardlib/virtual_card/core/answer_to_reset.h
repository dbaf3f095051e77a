#pragma once

#include "cardlib/virtual_card/core/line_options.h"

namespace cardlib {

// The answer to reset of a card with these historical bytes (at most 15). Contact: direct convention, TD1 for T=1,
// TA1 = 96 when the line is fast (ISO/IEC 7816-3:2006, 8.2). Contactless: as a reader makes it up from the answer to
// select, 3B 8n 80 01 (PC/SC part 3, 3.1.3.2.3).
Bytes answerToReset(ByteView historical, const LineOptions& line);

}  // namespace cardlib
