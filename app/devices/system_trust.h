#pragma once

#include <string>
#include <vector>

#include "apdu/core/bytes.h"

namespace app {

// Whether this computer's store of certificates vouches for a server by its chain (DER, the server's own first) and name. Not when it
// cannot judge: without a TLS library, or when a certificate cannot be read.
bool systemVouches(const std::vector<apdu::Bytes>& chain, const std::string& server);

}  // namespace app
