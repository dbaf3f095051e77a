#include <sstream>

#include "apdu/core/hex.h"
#include "app/backup/archive.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

const BackupHeader header{Bytes(16, 0x5A), fewestRounds};

apdu::SecretBytes someKey(Byte value = 7) {
    return apdu::SecretBytes::copyOf(Bytes(32, value));
}

std::string sealed(const Bytes& plain) {
    std::ostringstream out;
    SealedWriter writer(out, someKey(), encode(header));
    writer.write(plain);
    REQUIRE(writer.finish());
    return out.str();
}

bool opens(const std::string& text, std::size_t size, const BackupHeader& with = header, Byte key = 7) {
    std::istringstream in(text);
    SealedReader reader(in, someKey(key), encode(with));
    return reader.read(size) && reader.end();
}

Bytes some(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<Byte>(i * 31 + i / 251);
    return bytes;
}

}  // namespace

TEST_CASE("A passphrase gives the key that OpenSSL's PBKDF2 with SM3 gives", "[app][backup]") {
    const auto keyOf = [](std::string_view passphrase, std::string_view salt, std::uint32_t rounds) {
        const auto key = backupKey(apdu::SecretBytes::copyOf(apdu::bytesOf(passphrase)), {apdu::bytesOf(salt), rounds});
        return apdu::toHex(key.view());
    };
    // openssl kdf -keylen 32 -kdfopt digest:SM3 -kdfopt pass:… -kdfopt salt:… -kdfopt iter:… PBKDF2 (OpenSSL 3.0)
    CHECK(keyOf("correct horse battery", "0123456789abcdef", 1000) ==
          "0FEC394C9E4C389A3F761A268D4A24D23C37D65EE6CCDC50884ECDAC86E828B9");
    CHECK(keyOf("制卡备份口令样例", "fedcba9876543210", 4096) ==
          "552C14CB48C7DEDFCEA8F2C22A05AB001E091858C7B88FBAF8CA65065B4E3B50");
}

TEST_CASE("What was sealed is read again, whatever its length", "[app][backup]") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, sealedPiece - 1, sealedPiece, sealedPiece + 1, 3 * sealedPiece}) {
        INFO(size);
        std::istringstream in(sealed(some(size)));
        SealedReader reader(in, someKey(), encode(header));
        CHECK(reader.read(size).value() == some(size));
        CHECK(reader.end());
    }
}

TEST_CASE("Any changed byte of a sealed stream is refused", "[app][backup]") {
    const auto text = sealed(some(500));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(opens(changed, 500));
    }
    REQUIRE(opens(text, 500));
}

TEST_CASE("A stream that is cut, prolonged, reordered or put under another header or key is refused", "[app][backup]") {
    const std::size_t size = 3 * sealedPiece, piece = sealedPiece + 28;
    const auto text = sealed(some(size));
    REQUIRE(opens(text, size));
    CHECK_FALSE(opens(text.substr(0, 2 * piece), 2 * sealedPiece));
    CHECK_FALSE(opens(text.substr(0, text.size() - 1), size));
    CHECK_FALSE(opens(text + "x", size));
    CHECK_FALSE(opens(text + text.substr(0, piece), size));
    CHECK_FALSE(opens(text.substr(piece, piece) + text.substr(0, piece) + text.substr(2 * piece), size));
    CHECK_FALSE(opens(text, size - 1));
    CHECK_FALSE(opens(text, size, {Bytes(16, 0x5B), fewestRounds}));
    CHECK_FALSE(opens(text, size, {Bytes(16, 0x5A), fewestRounds + 1}));
    CHECK_FALSE(opens(text, size, header, 8));
    CHECK_FALSE(opens("", 0));
}

TEST_CASE("A header that is not ours, or asks for endless rounds, is refused", "[app][backup]") {
    CHECK(decodeBackupHeader(encode(header)) == header);
    CHECK_FALSE(decodeBackupHeader({}));
    for (const std::uint32_t rounds : {0U, fewestRounds - 1, mostRounds + 1, 0xFFFFFFFFU})
        CHECK(decodeBackupHeader(encode({Bytes(16, 1), rounds})).error().code == Code::backupForeign);
    auto bytes = encode(header);
    bytes[15] ^= 0x20;
    CHECK_FALSE(decodeBackupHeader(bytes));
}

TEST_CASE("A name in a backup stays in the folder it is unpacked into", "[app][backup]") {
    for (const auto* name : {"station.db", "vault/key4.db", "tls/a/b/c/station.key", "sealed-keys.json"}) CHECK(isArchiveName(name));
    for (const auto* name : {"", "/etc/passwd", "../pin", "vault/../../pin", "vault//key", "vault/", ".", "a/./b", "a b", "名",
                             "a/b/c/d/e/f", "a\\b"}) {
        INFO(name);
        CHECK_FALSE(isArchiveName(name));
    }
    CHECK_FALSE(isArchiveName(std::string("a\0b", 3)));
    CHECK_FALSE(isArchiveName(std::string(201, 'a')));
}
