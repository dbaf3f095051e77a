#pragma once

#include <string>
#include <string_view>

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// SM2 signatures with SM3 (GB/T 32918.2), distinguishing id 1234567812345678 unless another is given.
inline constexpr std::string_view sm2DefaultId = "1234567812345678";

// A new key pair as PKCS #8 DER (unencrypted: to be sealed by the caller at once).
apdu::SecretBytes sm2Generate();
// SubjectPublicKeyInfo as PEM ("-----BEGIN PUBLIC KEY-----"). Error: keyMalformed.
Result<std::string> sm2PublicPem(const apdu::SecretBytes& pkcs8);
// The 8 bytes under which cards and QR codes name a key: the left of SM3 over its DER SubjectPublicKeyInfo.
// Error: keyMalformed.
Result<Bytes> sm2KeyReference(std::string_view publicPem);
// r ‖ s, 32 bytes each, big-endian. Error: keyMalformed.
Result<Bytes> sm2Sign(const apdu::SecretBytes& pkcs8, ByteView message);
// False for a wrong signature of any kind. Error: keyMalformed when the PEM holds no SM2 public key.
Result<bool> sm2Verify(std::string_view publicPem, ByteView message, ByteView rs);

}  // namespace cardlib
