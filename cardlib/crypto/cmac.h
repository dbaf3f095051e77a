#pragma once

#include "apdu/core/bytes.h"

namespace cardlib {

// AES-CMAC (NIST SP 800-38B): 16 bytes. key: 16, 24 or 32 bytes.
apdu::Bytes cmacAes(apdu::ByteView key, apdu::ByteView message);

}  // namespace cardlib
