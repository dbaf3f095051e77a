#pragma once

#include "cardlib/core/error.h"

namespace cardlib {

// A PIN or its unblocking code: 8 bytes as written, and the tries that are left.
struct ReferenceData {
    Bytes value;
    Byte tries = 0;
};

inline constexpr Byte mostTries = 3;

// What an operator's card keeps.
struct OperatorImage {
    Bytes serial;  // 10 bytes
    ReferenceData pin, puk;
    Bytes key, certificate;  // of 9A, on P-256
};

// As delivered: a key of its own with a certificate by itself, PIN 123456, PUK 12345678.
OperatorImage blankOperatorCard(Bytes serial);

// A versioned byte string and back. Error: operatorImageDamaged.
Bytes serializeOperatorCard(const OperatorImage& image);
Result<OperatorImage> parseOperatorCard(ByteView bytes);

}  // namespace cardlib
