#include "cardlib/crypto/block_cipher.h"

#include "apdu/core/hex.h"
#include "cardlib/crypto/cmac.h"
#include "tests/support/catch.h"
#include "tests/support/vectors.h"

using namespace cardlib;
using apdu::fromHex;
using apdu::toHex;

namespace {

Cipher cipherNamed(const std::string& name) {
    if (name == "sm4") return Cipher::sm4;
    return name == "aes" ? Cipher::aes : Cipher::des3;
}

}  // namespace

TEST_CASE("The block ciphers agree with the published vectors in both directions", "[cardlib][crypto]") {
    for (const auto& row : test::readVectors("crypto/block_ciphers.txt")) {
        const Cipher cipher = cipherNamed(row[0]);
        const Bytes key = *fromHex(row[2]), plain = *fromHex(row[4]), expected = *fromHex(row[5]);
        INFO(row[0] << " " << row[2]);
        if (row[1] == "ecb") {
            CHECK(encryptEcb(cipher, key, plain) == expected);
            CHECK(decryptEcb(cipher, key, expected) == plain);
        } else {
            const Bytes iv = *fromHex(row[3]);
            CHECK(encryptCbc(cipher, key, iv, plain) == expected);
            CHECK(decryptCbc(cipher, key, iv, expected) == plain);
        }
    }
}

TEST_CASE("Line protection gives the MACs that the card manual and ISO 9797-1 print", "[cardlib][crypto]") {
    for (const auto& row : test::readVectors("crypto/line_macs.txt")) {
        const Bytes mac = lineMac(cipherNamed(row[0]), *fromHex(row[1]), *fromHex(row[2]),
                                  padIso(*fromHex(row[3]), blockSize(cipherNamed(row[0]))));
        CHECK(toHex(ByteView(mac).first(row[4].size() / 2)) == row[4]);
    }
}

TEST_CASE("AES-CMAC gives what NIST prints for every key length and rest of a block", "[cardlib][crypto]") {
    for (const auto& row : test::readVectors("crypto/cmac.txt"))
        CHECK(toHex(cmacAes(*fromHex(row[0]), row[1] == "-" ? Bytes{} : *fromHex(row[1]))) == row[2]);
}

TEST_CASE("A key or data of impossible length is a bug and is thrown", "[cardlib][crypto]") {
    CHECK_THROWS_AS(encryptEcb(Cipher::sm4, Bytes(15), Bytes(16)), std::invalid_argument);
    CHECK_THROWS_AS(encryptEcb(Cipher::sm4, Bytes(16), Bytes(15)), std::invalid_argument);
    CHECK_THROWS_AS(encryptCbc(Cipher::aes, Bytes(16), Bytes(8), Bytes(16)), std::invalid_argument);
}
