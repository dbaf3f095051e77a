#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/core/error.h"

namespace app {

// The centre's word that it has everything up to a sequence: signed (SM2) over station | upto | head hash |
// server time.
struct Receipt {
    std::string station, serverTime;
    std::int64_t upto = 0;
    Bytes headHash, signature;
};

// The bytes under the signature.
Bytes signedPart(const Receipt& receipt);

// As JSON: {"station", "upto", "head_hash", "server_time", "signature"}. Error: receiptMalformed.
std::string toJson(const Receipt& receipt);
Result<Receipt> parseReceipt(std::string_view json);

}  // namespace app
