#pragma once

#include "apdu/core/hex.h"
#include "cardlib/keys/key_vault.h"
#include "cardlib/keys/session_derivation.h"

namespace test {

// Keys given by their bytes (hexadecimal in CardKey::master), for published vectors. Knows secure channels only.
class StaticVault : public cardlib::KeyVault {
  public:
    using Bytes = apdu::Bytes;
    using Answer = cardlib::Result<Bytes>;

    cardlib::Result<apdu::SecretBytes> scp02SessionKey(const cardlib::CardKey& key, std::uint16_t constant,
                                                       apdu::ByteView counter) override {
        return cardlib::scp02SessionKey(*apdu::fromHex(key.master), constant, counter);
    }
    cardlib::Result<apdu::SecretBytes> scp03SessionKey(const cardlib::CardKey& key, apdu::Byte constant,
                                                       apdu::ByteView context, std::size_t bits) override {
        return cardlib::scp03Derive(*apdu::fromHex(key.master), constant, context, bits);
    }
    Answer encrypt(const cardlib::CardKey&, apdu::ByteView) override { return none(); }
    Answer mac(const cardlib::CardKey&, apdu::ByteView, apdu::ByteView) override { return none(); }
    Answer wrapForCard(const cardlib::CardKey&, apdu::ByteView, const cardlib::CardKey&) override {
        return none();
    }
    Answer wrapForScp(const cardlib::CardKey&, apdu::ByteView, const cardlib::CardKey&) override {
        return none();
    }
    cardlib::Result<apdu::SecretBytes> sectorKey(const cardlib::CardKey&) override {
        return tl::unexpected(none().error());
    }
    Answer kcv(const cardlib::CardKey&) override { return none(); }
    Answer sign(std::string_view, apdu::ByteView) override { return none(); }
    cardlib::Result<std::string> publicPem(std::string_view) override { return tl::unexpected(none().error()); }
    Answer keyReference(std::string_view) override { return none(); }
    Answer sealDataKey(const apdu::SecretBytes&) override { return none(); }
    cardlib::Result<apdu::SecretBytes> openDataKey(apdu::ByteView) override {
        return tl::unexpected(none().error());
    }
    Answer blindIndex(apdu::ByteView) override { return none(); }
    [[nodiscard]] std::string description() const override { return "published keys"; }

  private:
    static Answer none() { return tl::unexpected(cardlib::Error{cardlib::Code::keyMissing, "", {}}); }
};

}  // namespace test
