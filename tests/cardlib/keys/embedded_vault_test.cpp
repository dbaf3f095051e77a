#include "cardlib/keys/embedded_vault.h"

#include <fstream>

#include "apdu/core/hex.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/keys/diversification.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace cardlib;

namespace {

apdu::SecretBytes pin() {
    return apdu::SecretBytes::copyOf(apdu::bytesOf("2468-test"));
}

const std::vector<MasterKey> masters{{Cipher::sm4, "issuer/MF/39-00"}, {Cipher::des3, "issuer/MF/39-00"}};
const Bytes diversifier = *apdu::fromHex("4101050000000001");

struct VaultInFolder {
    VaultInFolder() { REQUIRE(provisionEmbeddedVault(folder.path() / "vault", pin(), masters)); }
    [[nodiscard]] std::unique_ptr<KeyVault> open() const {
        auto vault = openEmbeddedVault(folder.path() / "vault", pin());
        REQUIRE(vault);
        return *std::move(vault);
    }
    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("A vault gives the same keys after it was closed and opened again", "[cardlib][keys]") {
    const VaultInFolder made;
    for (const Cipher cipher : {Cipher::sm4, Cipher::des3}) {
        const CardKey key{cipher, "issuer/MF/39-00", diversifier};
        const Bytes before = made.open()->kcv(key).value();
        CHECK(before.size() == 3);
        CHECK(made.open()->kcv(key).value() == before);
        CHECK(made.open()->kcv({cipher, "issuer/MF/39-00", *apdu::fromHex("4101050000000002")}).value() !=
              before);
    }
}

TEST_CASE("The transport key of blanks is the published one and wraps a key for the card",
          "[cardlib][keys]") {
    const VaultInFolder made;
    const auto vault = made.open();
    const CardKey transport{Cipher::sm4, "blank/transport", {}},
        key{Cipher::sm4, "issuer/MF/39-00", diversifier};
    CHECK(vault->encrypt(transport, Bytes(16)).value() ==
          encryptEcb(Cipher::sm4, Bytes(16, 0xFF), Bytes(16)));

    const Bytes prefix = *apdu::fromHex("39F0F0AAFF");
    const Bytes plain =
        decryptEcb(Cipher::sm4, Bytes(16, 0xFF), vault->wrapForCard(transport, prefix, key).value());
    CHECK(plain.size() == 32);
    CHECK(plain[0] == 21);
    CHECK(Bytes(plain.begin() + 1, plain.begin() + 6) == prefix);
    CHECK(Bytes(plain.begin() + 22, plain.end()) == padIso({}, 10));
    const auto inCard = apdu::SecretBytes::copyOf(ByteView(plain).subspan(6, 16));
    CHECK(keyCheckValue(Cipher::sm4, inCard) == vault->kcv(key).value());
}

TEST_CASE("Signatures of the vault verify with the key it shows and under the name it gives",
          "[cardlib][keys]") {
    const VaultInFolder made;
    const auto vault = made.open();
    const Bytes message = apdu::bytesOf("a card");
    for (const auto* signer : {"issuer", "station"}) {
        const auto pem = vault->publicPem(signer).value();
        CHECK(sm2Verify(pem, message, vault->sign(signer, message).value()).value());
        CHECK(vault->keyReference(signer).value() == sm2KeyReference(pem).value());
    }
    CHECK(vault->publicPem("issuer").value() != vault->publicPem("station").value());
    CHECK(vault->sign("nobody", message).error().code == Code::sealedKeyMissing);
}

TEST_CASE("A data key sealed by the token comes back, and a damaged one does not", "[cardlib][keys]") {
    const VaultInFolder made;
    const auto vault = made.open();
    const Bytes key(32, 7);
    Bytes sealed = vault->sealDataKey(apdu::SecretBytes::copyOf(key)).value();
    const auto opened = vault->openDataKey(sealed);
    REQUIRE(opened);
    CHECK(Bytes(opened->view().begin(), opened->view().end()) == key);
    sealed.back() ^= 1;
    CHECK(vault->openDataKey(sealed).error().code == Code::vaultDamaged);
    CHECK(vault->openDataKey(Bytes(5)).error().code == Code::vaultDamaged);
}

TEST_CASE("A blind index is equal for equal identities and tells nothing else", "[cardlib][keys]") {
    const VaultInFolder made;
    const auto vault = made.open();
    CHECK(vault->blindIndex(apdu::bytesOf("a")).value() == vault->blindIndex(apdu::bytesOf("a")).value());
    CHECK(vault->blindIndex(apdu::bytesOf("a")).value() != vault->blindIndex(apdu::bytesOf("b")).value());
}

TEST_CASE("A vault is not opened with a wrong PIN, where none is, or when its file is damaged",
          "[cardlib][keys]") {
    const VaultInFolder made;
    const auto folder = made.folder.path() / "vault";
    CHECK(openEmbeddedVault(folder, apdu::SecretBytes::copyOf(apdu::bytesOf("wrong-pin"))).error().code ==
          Code::vaultPinWrong);
    CHECK(openEmbeddedVault(made.folder.path() / "none", pin()).error().code == Code::vaultMissing);
    CHECK(provisionEmbeddedVault(folder, pin(), masters).error().code == Code::vaultExists);
    const auto vault = made.open();
    CHECK(vault->kcv({Cipher::des3, "no/such/key", diversifier}).error().code == Code::keyMissing);

    std::ofstream(folder / "sealed-keys.json") << "{\"a\": 1}";
    CHECK(openEmbeddedVault(folder, pin()).error().code == Code::sealedKeysUnreadable);
}
