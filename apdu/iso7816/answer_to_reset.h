#pragma once

#include "apdu/core/bytes.h"

namespace apdu {

// The historical bytes of an answer to reset, 0 to 15: after T0 and the interface bytes that the T0 and TDi bytes
// announce (ISO/IEC 7816-3:2006, 8.2). Empty when the answer is cut short.
ByteView historicalBytes(ByteView atr);

}  // namespace apdu
