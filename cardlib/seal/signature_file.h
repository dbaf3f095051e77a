#pragma once

#include <functional>
#include <string_view>

#include "cardlib/keys/key_vault.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// Signature files 001D and 001E: version 1 · algorithm 1 (01 SM2 with SM3) · certificate reference 8 · date 4
// · number of covered files 2 · r ‖ s 64. Signed is: chip serial ‖ content of each covered file, in the order
// the profile names them.

// What a covered file holds, by its id (transparent files: the used part).
using ContentOf = std::function<Bytes(const std::string& fileId)>;

// The bytes under the signature of this file.
Bytes signedContent(const File& signature, ByteView chipSerial, const ContentOf& contentOf);

// The 80 bytes of the file. date: YYYY-MM-DD. Errors: fieldMalformed, the vault's.
Result<Bytes> makeSignatureFile(const File& signature, ByteView content, std::string_view date,
                                KeyVault& vault);

// The certificate reference in the 80 bytes, 8 bytes; empty when they are not such a file.
Bytes signerReference(ByteView file);

// Whether two of them say the same of signer, date and covered files; their signatures may differ. What they say besides
// the signature is not under it.
bool sayTheSame(ByteView file, ByteView other);

// Whether the 80 bytes carry a signature by this key over content. Error: keyMalformed.
Result<bool> verifySignatureFile(ByteView file, ByteView content, std::string_view issuerPem);

}  // namespace cardlib
