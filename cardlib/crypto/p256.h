#pragma once

#include <string>

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// ECDSA on NIST P-256 (FIPS 186-5), by which the cards of those who work at a station sign. A private key is DER, a public key its
// DER SubjectPublicKeyInfo (RFC 5480), a signature a DER ECDSA-Sig-Value; digests are of SHA-256.

apdu::SecretBytes p256Generate();
// Error: p256KeyMalformed.
Result<Bytes> p256PublicKey(ByteView privateKey);
// The key that an X.509 certificate is about. Whoever signed the certificate is not asked. Error: p256KeyMalformed.
Result<Bytes> p256CertificateKey(ByteView certificate);
// A certificate of the key by itself, ten years from now. Error: p256KeyMalformed.
Result<Bytes> p256SelfSigned(ByteView privateKey, const std::string& commonName);
// Error: p256KeyMalformed.
Result<Bytes> p256Sign(ByteView privateKey, ByteView digest);
// False for a wrong signature of any kind. Error: p256KeyMalformed.
Result<bool> p256Verify(ByteView publicKey, ByteView digest, ByteView signature);

}  // namespace cardlib
