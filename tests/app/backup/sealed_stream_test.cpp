#include <sstream>

#include "apdu/core/hex.h"
#include "app/backup/archive.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

const BackupHeader header{Bytes(16, 0x5A), lightestCost};

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

TEST_CASE("A passphrase gives the key that OpenSSL's scrypt gives", "[app][backup]") {
    const auto keyOf = [](std::uint32_t cost) {
        const auto passphrase = apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse battery"));
        return apdu::toHex(backupKey(passphrase, {apdu::bytesOf("0123456789abcdef"), cost}).view());
    };
    // openssl kdf -keylen 32 -kdfopt pass:… -kdfopt salt:… -kdfopt n:… -kdfopt r:8 -kdfopt p:1 SCRYPT (OpenSSL 3.0)
    CHECK(keyOf(1024) == "C57B7A10017300E95E7B91E097C479FA42C0EAC0C046345C306B66E9F649B1AF");
    CHECK(keyOf(4096) == "D4D762505B0F38C2CFE2F015EF604F5DB73640022A8C2A53DC5A8873BE844997");
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
    CHECK_FALSE(opens(text, size, {Bytes(16, 0x5B), lightestCost}));
    CHECK_FALSE(opens(text, size, {Bytes(16, 0x5A), 2 * lightestCost}));
    CHECK_FALSE(opens(text, size, header, 8));
    CHECK_FALSE(opens("", 0));
}

TEST_CASE("A header that is not ours, or asks for endless rounds, is refused", "[app][backup]") {
    CHECK(decodeBackupHeader(encode(header)) == header);
    CHECK_FALSE(decodeBackupHeader({}));
    for (const std::uint32_t rounds : {0U, lightestCost - 1, lightestCost + 1, 2 * heaviestCost, 0xFFFFFFFFU})
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
