#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cardlib/keys/key_vault.h"

namespace cardlib {

struct DocumentSignature {
    Bytes signer;  // 8 bytes: the reference of the key (cardlib/crypto/sm2.h)
    Bytes value;   // r ‖ s, 64 bytes
};

// A resource as data that somebody answers for: a JSON object with a member signature {algorithm "SM2-SM3", signer,
// value}. Signed is the canonical text of everything but the signature, as packaging/sector-sign writes it: UTF-8,
// members in the order of their names, no blanks, numbers with at most three decimals.
struct SignedDocument {
    std::string content;  // the canonical text that is signed
    std::string hash;     // SM3 of it, hexadecimal
    std::optional<DocumentSignature> signature;
};

// Error: documentMalformed with the rule.
Result<SignedDocument> parseSignedDocument(std::string_view json);

// Canonical text with the signature, which parseSignedDocument() reads as the same.
std::string encodeSignedDocument(const SignedDocument& document);

// The document signed anew by a key of the vault. Errors: the vault's.
Result<SignedDocument> signDocument(SignedDocument document, KeyVault& vault, const std::string& signer);

// Whether this key signed this. Errors: documentUnsigned, documentSignerUnknown (signed by another key),
// documentSignatureWrong (changed since), keyMalformed.
Result<void> checkDocument(const SignedDocument& document, std::string_view signerPem);

}  // namespace cardlib
