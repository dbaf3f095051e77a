#pragma once

#include <map>

#include "cardlib/keys/key_vault.h"

namespace sweep {

// A real vault, shared by all runs, that makes each signature once. turn: signatures of another turn differ, as
// those of another process do.
class RememberingVault : public cardlib::KeyVault {
  public:
    using Bytes = apdu::Bytes;
    using ByteView = apdu::ByteView;
    using Answer = cardlib::Result<Bytes>;
    struct Memory {
        std::map<std::tuple<int, std::string, Bytes>, Bytes> signatures;
        std::map<std::string, std::string> pems;
        std::map<std::string, Bytes> references;
    };

    RememberingVault(cardlib::KeyVault& vault, Memory& memory, int turn) : vault_(vault), memory_(memory), turn_(turn) {}

    Answer encrypt(const cardlib::CardKey& key, ByteView blocks) override { return vault_.encrypt(key, blocks); }
    Answer mac(const cardlib::CardKey& key, ByteView iv, ByteView padded) override {
        return vault_.mac(key, iv, padded);
    }
    Answer wrapForCard(const cardlib::CardKey& under, ByteView prefix, const cardlib::CardKey& key) override {
        return vault_.wrapForCard(under, prefix, key);
    }
    cardlib::Result<apdu::SecretBytes> scp02SessionKey(const cardlib::CardKey& key, std::uint16_t constant,
                                                       ByteView counter) override {
        return vault_.scp02SessionKey(key, constant, counter);
    }
    cardlib::Result<apdu::SecretBytes> scp03SessionKey(const cardlib::CardKey& key, apdu::Byte constant,
                                                       ByteView context, std::size_t bits) override {
        return vault_.scp03SessionKey(key, constant, context, bits);
    }
    Answer wrapForScp(const cardlib::CardKey& dek, ByteView counter, const cardlib::CardKey& key) override {
        return vault_.wrapForScp(dek, counter, key);
    }
    cardlib::Result<apdu::SecretBytes> sectorKey(const cardlib::CardKey& key) override { return vault_.sectorKey(key); }
    Answer kcv(const cardlib::CardKey& key) override { return vault_.kcv(key); }
    Answer sign(std::string_view signer, ByteView message) override {
        auto& known = memory_.signatures[{turn_, std::string(signer), Bytes(message.begin(), message.end())}];
        if (!known.empty()) return known;
        return vault_.sign(signer, message).map([&](Bytes made) { return known = std::move(made); });
    }
    cardlib::Result<std::string> publicPem(std::string_view signer) override {
        auto& known = memory_.pems[std::string(signer)];
        if (!known.empty()) return known;
        return vault_.publicPem(signer).map([&](std::string pem) { return known = std::move(pem); });
    }
    Answer keyReference(std::string_view signer) override {
        auto& known = memory_.references[std::string(signer)];
        if (!known.empty()) return known;
        return vault_.keyReference(signer).map([&](Bytes made) { return known = std::move(made); });
    }
    Answer sealDataKey(const apdu::SecretBytes& key) override { return vault_.sealDataKey(key); }
    cardlib::Result<apdu::SecretBytes> openDataKey(ByteView sealed) override { return vault_.openDataKey(sealed); }
    Answer blindIndex(ByteView identity) override { return vault_.blindIndex(identity); }
    [[nodiscard]] std::string description() const override { return vault_.description(); }

  private:
    cardlib::KeyVault& vault_;
    Memory& memory_;
    int turn_;
};

}  // namespace sweep
