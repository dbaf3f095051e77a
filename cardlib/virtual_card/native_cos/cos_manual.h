#pragma once

#include <optional>
#include <string>

#include "cardlib/crypto/block_cipher.h"
#include "cardlib/virtual_card/native_cos/card_image.h"

namespace cardlib {

// A manual in words, separated by blanks, each where the copy differs from the one that is meant when nothing is said:
//   key_file_bits           the key file's type says how keys are loaded
//   triple_mac              MAC of a 16-byte key: triple DES all along, not only at the end; 3DES only
//   erase_keeps_directory   ERASE DF leaves the directory itself, empty
//   transport_code=HEX      tail of CREATE FILE for the master file, 1 to 16 bytes
// Nothing when a word is none of these, or says what this cipher cannot.
std::optional<CosManual> parseManual(const std::string& words, Cipher cipher);

// The words again.
std::string toWords(const CosManual& manual);

}  // namespace cardlib
