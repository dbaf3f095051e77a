#pragma once

#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/keys/diversification.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/keys/session_derivation.h"

namespace test {

// Masters that follow from their labels and challenges that are always the same, so that what was recorded once can
// be played again. Not a vault for anything else.
class FixedVault : public cardlib::KeyVault {
  public:
    using Bytes = apdu::Bytes;
    using ByteView = apdu::ByteView;
    using Answer = cardlib::Result<Bytes>;
    using CardKey = cardlib::CardKey;

    Bytes challenge(std::size_t size) override { return Bytes(size, 0xC5); }

    Answer encrypt(const CardKey& key, ByteView blocks) override {
        return cardlib::encryptEcb(key.cipher, bytesOf(key), blocks);
    }
    Answer mac(const CardKey& key, ByteView iv, ByteView padded) override {
        return cardlib::lineMac(key.cipher, bytesOf(key), iv, padded);
    }
    Answer wrapForCard(const CardKey& under, ByteView prefix, const CardKey& key) override {
        Bytes plain = apdu::concat(Bytes{0}, apdu::concat(prefix, bytesOf(key)));
        plain[0] = static_cast<apdu::Byte>(plain.size() - 1);
        const std::size_t block = cardlib::blockSize(under.cipher);
        return encrypt(under, plain.size() % block == 0 ? plain : cardlib::padIso(plain, block));
    }
    cardlib::Result<apdu::SecretBytes> scp02SessionKey(const CardKey& key, std::uint16_t constant,
                                                       ByteView counter) override {
        return cardlib::scp02SessionKey(bytesOf(key), constant, counter);
    }
    cardlib::Result<apdu::SecretBytes> scp03SessionKey(const CardKey& key, apdu::Byte constant, ByteView context,
                                                       std::size_t bits) override {
        return cardlib::scp03Derive(bytesOf(key), constant, context, bits);
    }
    Answer wrapForScp(const CardKey& dek, ByteView counter, const CardKey& key) override {
        Bytes plain = bytesOf(key);
        const std::size_t block = cardlib::blockSize(dek.cipher);
        plain.resize((plain.size() + block - 1) / block * block);
        if (counter.empty()) return cardlib::encryptCbc(dek.cipher, bytesOf(dek), Bytes(16), plain);
        return cardlib::encryptEcb(dek.cipher, cardlib::scp02SessionKey(bytesOf(dek), 0x0181, counter).view(), plain);
    }
    cardlib::Result<apdu::SecretBytes> sectorKey(const CardKey& key) override {
        return apdu::SecretBytes::copyOf(ByteView(bytesOf(key)).first(6));
    }
    Answer kcv(const CardKey& key) override {
        return cardlib::keyCheckValue(key.cipher, apdu::SecretBytes::copyOf(bytesOf(key)));
    }
    Answer sign(std::string_view, ByteView message) override { return cardlib::sm2Sign(signer_, message); }
    cardlib::Result<std::string> publicPem(std::string_view) override { return cardlib::sm2PublicPem(signer_); }
    Answer keyReference(std::string_view) override { return cardlib::sm2KeyReference(cardlib::sm2PublicPem(signer_).value()); }
    Answer sealDataKey(const apdu::SecretBytes&) override { return none(); }
    cardlib::Result<apdu::SecretBytes> openDataKey(ByteView) override { return tl::unexpected(none().error()); }
    Answer blindIndex(ByteView) override { return none(); }
    [[nodiscard]] std::string description() const override { return "keys that follow from their labels"; }

  private:
    static Answer none() { return tl::unexpected(cardlib::Error{cardlib::Code::keyMissing, "", {}}); }

    // What blanks are delivered with is published, as the embedded vault has it.
    static Bytes masterOf(const CardKey& key) {
        if (key.master == "blank/transport" || key.master == "blank/storage_card") return Bytes(16, 0xFF);
        if (key.master == "public/mad") return *apdu::fromHex("A0A1A2A3A4A500000000000000000000");
        Bytes master = cardlib::sm3(apdu::bytesOf(key.master));
        if (key.master == "blank/global_platform")
            for (std::size_t i = 0; i < master.size(); ++i) master[i] = static_cast<apdu::Byte>(0x40 + i);
        if (key.cipher != cardlib::Cipher::aes) master.resize(16);
        return master;
    }
    static Bytes bytesOf(const CardKey& key) {
        Bytes master = masterOf(key);
        if (key.diversifier.empty()) {
            master.resize(key.size);
            return master;
        }
        const auto derived = cardlib::diversify(key.cipher, apdu::SecretBytes::copyOf(master), key.diversifier, key.size);
        return {derived.view().begin(), derived.view().end()};
    }

    apdu::SecretBytes signer_ = cardlib::sm2Generate();
};

}  // namespace test
