#pragma once

#include <map>

#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/keys/diversification.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/keys/session_derivation.h"

namespace test {

// A vault whose every key the test can name: a master is the SM3 of its label, a blank's key the published one.
// Quick to make, and the same each time but for its signatures.
class KnownVault : public cardlib::KeyVault {
  public:
    using Bytes = apdu::Bytes;
    using ByteView = apdu::ByteView;
    using CardKey = cardlib::CardKey;
    using Answer = cardlib::Result<Bytes>;

    static apdu::SecretBytes keyBytes(const CardKey& key) {
        const auto master = apdu::SecretBytes::copyOf(masterBytes(key.master));
        if (key.diversifier.empty()) return apdu::SecretBytes::copyOf(master.view().first(key.size));
        const std::size_t own = key.cipher == cardlib::Cipher::aes ? 32 : 16;
        return cardlib::diversify(key.cipher, apdu::SecretBytes::copyOf(master.view().first(own)), key.diversifier,
                                  key.size);
    }

    Answer encrypt(const CardKey& key, ByteView blocks) override {
        return cardlib::encryptEcb(key.cipher, keyBytes(key).view(), blocks);
    }
    Answer mac(const CardKey& key, ByteView iv, ByteView padded) override {
        return cardlib::lineMac(key.cipher, keyBytes(key).view(), iv, padded, key.macForm);
    }
    Answer wrapForCard(const CardKey& under, ByteView prefix, const CardKey& key) override {
        const auto secret = keyBytes(key);
        Bytes plain{static_cast<apdu::Byte>(prefix.size() + secret.size())};
        apdu::append(plain, prefix);
        apdu::append(plain, secret.view());
        const std::size_t block = cardlib::blockSize(under.cipher);
        if (plain.size() % block != 0) plain = cardlib::padIso(plain, block);
        return encrypt(under, plain);
    }
    cardlib::Result<apdu::SecretBytes> scp02SessionKey(const CardKey& key, std::uint16_t constant,
                                                       ByteView counter) override {
        return cardlib::scp02SessionKey(keyBytes(key).view(), constant, counter);
    }
    cardlib::Result<apdu::SecretBytes> scp03SessionKey(const CardKey& key, apdu::Byte constant, ByteView context,
                                                       std::size_t bits) override {
        return cardlib::scp03Derive(keyBytes(key).view(), constant, context, bits);
    }
    Answer wrapForScp(const CardKey& dek, ByteView counter, const CardKey& key) override {
        Bytes plain = apdu::concat(keyBytes(key).view(), {});
        const std::size_t block = cardlib::blockSize(dek.cipher);
        plain.resize((plain.size() + block - 1) / block * block);
        if (counter.empty()) return cardlib::encryptCbc(dek.cipher, keyBytes(dek).view(), Bytes(16), plain);
        const auto session = cardlib::scp02SessionKey(keyBytes(dek).view(), 0x0181, counter);
        return cardlib::encryptEcb(dek.cipher, session.view(), plain);
    }
    cardlib::Result<apdu::SecretBytes> sectorKey(const CardKey& key) override {
        return apdu::SecretBytes::copyOf(keyBytes(key).view().first(6));
    }
    Answer kcv(const CardKey& key) override { return cardlib::keyCheckValue(key.cipher, keyBytes(key)); }
    Answer sign(std::string_view, ByteView message) override { return cardlib::sm2Sign(signer_, message); }
    cardlib::Result<std::string> publicPem(std::string_view) override { return cardlib::sm2PublicPem(signer_); }
    Answer keyReference(std::string_view signer) override {
        return publicPem(signer).and_then([](const std::string& pem) { return cardlib::sm2KeyReference(pem); });
    }
    Answer sealDataKey(const apdu::SecretBytes&) override { return noRecords(); }
    cardlib::Result<apdu::SecretBytes> openDataKey(ByteView) override {
        return tl::unexpected(noRecords().error());
    }
    Answer blindIndex(ByteView identity) override { return cardlib::sm3(identity); }
    [[nodiscard]] std::string description() const override { return "keys known to a test"; }

  private:
    static Bytes masterBytes(const std::string& label) {
        static const std::map<std::string, Bytes> published{
            {"blank/transport", Bytes(32, 0xFF)},
            {"blank/storage_card", Bytes(32, 0xFF)},
            {"public/mad", {0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}};
        if (const auto found = published.find(label); found != published.end()) return found->second;
        if (label != "blank/global_platform") return cardlib::sm3(apdu::bytesOf(label));
        Bytes key(32);
        for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<apdu::Byte>(0x40 + i);
        return key;
    }
    static Answer noRecords() { return tl::unexpected(cardlib::Error{cardlib::Code::keyMissing, "", {}}); }

    apdu::SecretBytes signer_ = cardlib::sm2Generate();
};

}  // namespace test
