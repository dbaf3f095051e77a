#pragma once

#include <nlohmann/json.hpp>

#include "apdu/core/bytes.h"

namespace cardlib {

// A card image is CBOR (RFC 8949). Throws what nlohmann::json throws for bytes that are none, and std::out_of_range
// when it is nested deeper than any card is.
nlohmann::json fromCbor(apdu::ByteView bytes);

// Throws std::out_of_range, named `what`, when it does not hold.
void imageHolds(bool holds, const char* what);

}  // namespace cardlib
