#pragma once

#include "apdu/core/bytes.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// des3: keys of 8 (single DES, as some blanks' transport keys), 16 (two-key) or 24 bytes, block 8.
// sm4 (GB/T 32907): key 16, block 16. aes (FIPS 197): key 16, 24 or 32, block 16.
enum class Cipher { des3, sm4, aes };

std::size_t blockSize(Cipher cipher);

// Whole blocks in, as many bytes out, no padding. A wrong key or data length is a bug: std::invalid_argument.
Bytes encryptEcb(Cipher cipher, ByteView key, ByteView blocks);
Bytes decryptEcb(Cipher cipher, ByteView key, ByteView blocks);
// iv: one block.
Bytes encryptCbc(Cipher cipher, ByteView key, ByteView iv, ByteView blocks);
Bytes decryptCbc(Cipher cipher, ByteView key, ByteView iv, ByteView blocks);

// ISO/IEC 9797-1 padding method 2: 80 00… up to whole blocks, always at least one byte.
Bytes padIso(ByteView data, std::size_t block);

// How a 3DES key of 16 bytes makes a MAC, on which manuals differ: ISO/IEC 9797-1 algorithm 3 (single DES with its left
// half, the last block with both), or algorithm 1 with triple DES for every block.
enum class DoubleKeyMac { retail, triple };

// Line-protection MAC of the native COS, the whole last block (callers take the left 4 bytes). padded: whole
// blocks. des3 with an 8-byte key: CBC-MAC; with 16 bytes: as `form` says; sm4, aes: CBC-MAC.
Bytes lineMac(Cipher cipher, ByteView key, ByteView iv, ByteView padded, DoubleKeyMac form = DoubleKeyMac::retail);

}  // namespace cardlib
