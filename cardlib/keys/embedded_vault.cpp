#include "cardlib/keys/embedded_vault.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <tuple>

#include "apdu/core/clean_stack.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/keys/diversification.h"
#include "cardlib/keys/pkcs11_token.h"
#include "cardlib/keys/sealed_keys.h"
#include "cardlib/keys/session_derivation.h"

namespace cardlib {
namespace {

constexpr auto softoken = "libsoftokn3.so";
constexpr CK_SLOT_ID keySlot = 2;  // NSS: slot 1 is for operations without keys of its own
constexpr auto wrappingKey = "zhika/wrapping";
constexpr auto recordKey = "zhika/records";
constexpr auto indexName = "index";
constexpr auto transportLabel = "blank/transport";
constexpr auto scpTransportLabel = "blank/global_platform";
constexpr auto sectorTransportLabel = "blank/storage_card";

std::string masterName(Cipher cipher, const std::string& label) {
    switch (cipher) {
        case Cipher::sm4:
            return "sm4:" + label;
        case Cipher::aes:
            return "aes:" + label;
        case Cipher::des3:
            break;
    }
    return "3des:" + label;
}

// The initial keys that GlobalPlatform's test cards are delivered with: 40 41 42 …
Bytes publishedKey(std::size_t size) {
    Bytes key(size);
    for (std::size_t i = 0; i < size; ++i) key[i] = static_cast<Byte>(0x40 + i);
    return key;
}

apdu::SecretBytes randomSecret(std::size_t size) {
    Bytes bytes = randomBytes(size);
    auto secret = apdu::SecretBytes::copyOf(bytes);
    apdu::wipe(bytes);
    return secret;
}

// A key on its way into a cipher, after what goes before it; `padding` and zeros up to whole blocks.
apdu::SecretBytes wholeBlocks(ByteView head, const apdu::SecretBytes& key, std::size_t block, Byte padding) {
    const std::size_t used = head.size() + key.size();
    apdu::SecretBytes plain((used + block - 1) / block * block);
    std::ranges::copy(head, plain.writable().begin());
    std::ranges::copy(key.view(), plain.writable().begin() + static_cast<std::ptrdiff_t>(head.size()));
    if (plain.size() > used) plain.writable()[used] = padding;
    return plain;
}

std::string signerName(std::string_view signer) {
    return "signer:" + std::string(signer);
}

std::filesystem::path sealedFile(const std::filesystem::path& folder) {
    return folder / "sealed-keys.json";
}

Result<std::unique_ptr<Pkcs11Module>> loadSoftoken(const std::filesystem::path& folder) {
    return Pkcs11Module::load(softoken, "configdir='sql:" + folder.string() +
                                            "' certPrefix='' keyPrefix='' secmod='secmod.db' flags=");
}

// Seals each key as it is made; the first failure ends it.
class Provisioner {
  public:
    explicit Provisioner(Pkcs11Token& token) : token_(token) {}

    Result<void> seal(const std::string& name, const apdu::SecretBytes& key) {
        return token_.seal(wrappingKey, apdu::bytesOf(name), key.view()).map([&](Bytes sealed) {
            sealed_[name] = std::move(sealed);
        });
    }
    Result<void> master(const MasterKey& key) {
        const auto name = masterName(key.cipher, key.label);
        if (key.cipher == Cipher::des3) return token_.generateDes2(name);
        return seal(name, randomSecret(key.cipher == Cipher::aes ? 32 : 16));
    }
    Result<void> everything(const std::vector<MasterKey>& masters, const std::vector<std::string>& signers) {
        auto result =
            token_.generateAes256(wrappingKey).and_then([&] { return token_.generateAes256(recordKey); });
        for (const auto& key : masters) result = result.and_then([&] { return master(key); });
        for (const Cipher cipher : {Cipher::des3, Cipher::sm4})
            result = result.and_then([&] {
                return seal(masterName(cipher, transportLabel), apdu::SecretBytes::copyOf(Bytes(16, 0xFF)));
            });
        for (const auto& [cipher, size] : {std::pair{Cipher::des3, 16}, {Cipher::aes, 32}})
            result = result.and_then([&, cipher = cipher, size = size] {
                return seal(masterName(cipher, scpTransportLabel),
                            apdu::SecretBytes::copyOf(publishedKey(static_cast<std::size_t>(size))));
            });
        result = result.and_then([&] {
            return seal(masterName(Cipher::des3, sectorTransportLabel),
                        apdu::SecretBytes::copyOf(Bytes(16, 0xFF)));
        });
        // The reading key of the application directory (NXP AN10787, 3.2).
        result = result.and_then([&] {
            return seal(masterName(Cipher::des3, "public/mad"),
                        apdu::SecretBytes::copyOf(Bytes{0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        });
        for (const auto& signer : signers)
            result = result.and_then([&] { return seal(signerName(signer), sm2Generate()); });
        return result.and_then([&] { return seal(indexName, randomSecret(32)); });
    }
    [[nodiscard]] const SealedKeys& sealed() const { return sealed_; }

  private:
    Pkcs11Token& token_;
    SealedKeys sealed_;
};

class EmbeddedVault : public KeyVault {
  public:
    EmbeddedVault(std::unique_ptr<Pkcs11Token> token, SealedKeys sealed)
        : token_(std::move(token)), sealed_(std::move(sealed)) {}

    Result<Bytes> encrypt(const CardKey& key, ByteView blocks) override {
        return withKey(key,
                       [&](const auto& secret) { return encryptEcb(key.cipher, secret.view(), blocks); });
    }

    Result<Bytes> mac(const CardKey& key, ByteView iv, ByteView padded) override {
        return withKey(key, [&](const auto& secret) {
            return lineMac(key.cipher, secret.view(), iv, padded, key.macForm);
        });
    }

    Result<Bytes> wrapForCard(const CardKey& under, ByteView prefix, const CardKey& key) override {
        return withKey(key,
                       [&](const auto& secret) {
                           Bytes head{static_cast<Byte>(prefix.size() + secret.size())};
                           apdu::append(head, prefix);
                           return wholeBlocks(head, secret, blockSize(under.cipher), 0x80);
                       })
            .and_then([&](const apdu::SecretBytes& plain) { return encrypt(under, plain.view()); });
    }

    Result<apdu::SecretBytes> scp02SessionKey(const CardKey& key, std::uint16_t constant,
                                              ByteView counter) override {
        return withKey(key, [&](const auto& secret) {
            return cardlib::scp02SessionKey(secret.view(), constant, counter);
        });
    }

    Result<apdu::SecretBytes> scp03SessionKey(const CardKey& key, Byte constant, ByteView context,
                                              std::size_t bits) override {
        return withKey(key, [&](const auto& secret) {
            return scp03Derive(secret.view(), constant, context, bits);
        });
    }

    Result<Bytes> wrapForScp(const CardKey& dek, ByteView counter, const CardKey& key) override {
        return withKey(key,
                       [&](const auto& secret) { return wholeBlocks({}, secret, blockSize(dek.cipher), 0x00); })
            .and_then([&](const apdu::SecretBytes& plain) {
                return withKey(dek, [&](const auto& secret) {
                    if (counter.empty()) return encryptCbc(dek.cipher, secret.view(), Bytes(16), plain.view());
                    const auto session = cardlib::scp02SessionKey(secret.view(), 0x0181, counter);
                    return encryptEcb(dek.cipher, session.view(), plain.view());
                });
            });
    }

    Result<apdu::SecretBytes> sectorKey(const CardKey& key) override {
        return withKey(key, [](const auto& secret) {
            return apdu::SecretBytes::copyOf(secret.view().first(6));
        });
    }

    Result<Bytes> kcv(const CardKey& key) override {
        return withKey(key, [&](const auto& secret) { return keyCheckValue(key.cipher, secret); });
    }

    Result<Bytes> sign(std::string_view signer, ByteView message) override {
        const std::scoped_lock lock(mutex_);
        return secretNamed(signerName(signer)).and_then([&](const auto* key) {
            return sm2Sign(*key, message);
        });
    }

    Result<std::string> publicPem(std::string_view signer) override {
        const std::scoped_lock lock(mutex_);
        return secretNamed(signerName(signer)).and_then([&](const auto* key) { return sm2PublicPem(*key); });
    }

    Result<Bytes> keyReference(std::string_view signer) override {
        return publicPem(signer).and_then([](const std::string& pem) { return sm2KeyReference(pem); });
    }

    Result<Bytes> sealDataKey(const apdu::SecretBytes& key) override {
        const std::scoped_lock lock(mutex_);
        return token_->seal(recordKey, {}, key.view());
    }

    Result<apdu::SecretBytes> openDataKey(ByteView sealed) override {
        const std::scoped_lock lock(mutex_);
        return token_->open(recordKey, {}, sealed);
    }

    Result<Bytes> blindIndex(ByteView identity) override {
        const std::scoped_lock lock(mutex_);
        return secretNamed(indexName).map([&](const auto* key) { return hmacSm3(key->view(), identity); });
    }

    [[nodiscard]] std::string description() const override {
        return "embedded NSS token (training and demonstration)";
    }

  private:
    using Secret = Result<const apdu::SecretBytes*>;
    using CardKeyId = std::tuple<Cipher, std::string, Bytes, std::size_t>;

    template <class Use>
    auto withKey(const CardKey& key, Use use) -> Result<decltype(use(apdu::SecretBytes()))> {
        const std::scoped_lock lock(mutex_);
        return cardKey(key).map([&](const auto* secret) { return use(*secret); });
    }

    // Opened once; stays in memory that is wiped when the vault closes.
    Secret secretNamed(const std::string& name) {
        if (const auto known = opened_.find(name); known != opened_.end()) return &known->second;
        const auto sealed = sealed_.find(name);
        if (sealed == sealed_.end()) return fail(Code::sealedKeyMissing, name);
        return token_->open(wrappingKey, apdu::bytesOf(name), sealed->second)
            .map([&](apdu::SecretBytes secret) { return &(opened_[name] = std::move(secret)); });
    }

    Secret cardKey(const CardKey& key) {
        const auto name = masterName(key.cipher, key.master);
        const CardKeyId id{key.cipher, key.master, key.diversifier, key.size};
        if (key.diversifier.empty() && key.size == 16 && key.cipher != Cipher::aes) return secretNamed(name);
        if (const auto known = derived_.find(id); known != derived_.end()) return &known->second;
        if (std::ranges::find(derivedFor_, key.diversifier) == derivedFor_.end()) {
            std::erase_if(derived_, [&](const auto& known) { return std::get<Bytes>(known.first) == derivedFor_[1]; });
            derivedFor_ = {key.diversifier, std::move(derivedFor_[0])};
        }
        return derive(key, name).map(
            [&](apdu::SecretBytes secret) { return &(derived_[id] = std::move(secret)); });
    }

    Result<apdu::SecretBytes> derive(const CardKey& key, const std::string& name) {
        if (key.cipher == Cipher::des3 && !key.diversifier.empty())
            return token_->deriveDes3(name, diversificationInput(key.diversifier));
        return secretNamed(name).map([&](const auto* master) {
            return key.diversifier.empty() ? apdu::SecretBytes::copyOf(master->view().first(key.size))
                                           : diversify(key.cipher, *master, key.diversifier, key.size);
        });
    }

    std::mutex mutex_;
    apdu::CleanStack clean_;
    std::unique_ptr<Pkcs11Token> token_;
    SealedKeys sealed_;
    std::map<std::string, apdu::SecretBytes> opened_;
    std::map<CardKeyId, apdu::SecretBytes> derived_;  // of the card at work only
    std::array<Bytes, 2> derivedFor_;                 // its chip serial and its application serial, the newer first
};

}  // namespace

Result<void> provisionEmbeddedVault(const std::filesystem::path& folder, const apdu::SecretBytes& pin,
                                    const std::vector<MasterKey>& masters, std::vector<std::string> signers) {
    signers.insert(signers.end(), {"issuer", "station"});
    if (std::filesystem::exists(sealedFile(folder))) return fail(Code::vaultExists, folder.string());
    std::error_code unwritable;
    std::filesystem::create_directories(folder, unwritable);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, unwritable);
    return loadSoftoken(folder).and_then([&](std::unique_ptr<Pkcs11Module> module) {
        return Pkcs11Token::initializePin(*module, keySlot, pin)
            .and_then([&] { return Pkcs11Token::open(std::move(module), keySlot, pin); })
            .and_then([&](const std::unique_ptr<Pkcs11Token>& token) {
                Provisioner provisioner(*token);
                return provisioner.everything(masters, signers).and_then(
                    [&] { return writeSealedKeys(sealedFile(folder), provisioner.sealed()); });
            });
    });
}

Result<std::unique_ptr<KeyVault>> openEmbeddedVault(const std::filesystem::path& folder,
                                                    const apdu::SecretBytes& pin) {
    // Softoken would make an empty token where none is.
    if (!std::filesystem::exists(folder / "key4.db")) return fail(Code::vaultMissing, folder.string());
    return readSealedKeys(sealedFile(folder)).and_then([&](SealedKeys sealed) {
        return loadSoftoken(folder)
            .and_then([&](std::unique_ptr<Pkcs11Module> module) {
                return Pkcs11Token::open(std::move(module), keySlot, pin);
            })
            .map([&](std::unique_ptr<Pkcs11Token> token) -> std::unique_ptr<KeyVault> {
                return std::make_unique<EmbeddedVault>(std::move(token), std::move(sealed));
            });
    });
}

}  // namespace cardlib
