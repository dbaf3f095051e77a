#pragma once

#include <string>
#include <string_view>

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"
#include "cardlib/crypto/block_cipher.h"
#include "cardlib/crypto/digest.h"

namespace cardlib {

// One key of one card: derived from a master by the card's own bytes (cardlib/keys/diversification.h).
// An empty diversifier names the master itself (transport keys of blanks).
struct CardKey {
    Cipher cipher = Cipher::sm4;
    std::string
        master;  // label in the vault, for example "issuer/DF01/39-00"; the cipher is part of its identity
    Bytes diversifier;     // 8 bytes: the rightmost 8 of the application serial
    std::size_t size = 16;  // bytes of the key; 24 and 32 with AES only
    DoubleKeyMac macForm = DoubleKeyMac::retail;  // of a 3DES key
    bool operator==(const CardKey&) const = default;
};

// The three static keys of a GlobalPlatform key set: labels ending in /enc, /mac and /dek under one name.
struct ScpKeys {
    CardKey enc, mac, dek;
};

// Keys as operations, never bytes. The seam behind which a token, a SAM or an HSM stands.
// Errors everywhere: keyMissing, sealedKeyMissing (no such label), vaultUnavailable (token gone, locked,
// wrong PIN).
class KeyVault {
  public:
    KeyVault() = default;
    KeyVault(const KeyVault&) = delete;
    KeyVault& operator=(const KeyVault&) = delete;
    virtual ~KeyVault() = default;

    // Fresh bytes for a challenge of ours to a card; a token may give them from its own generator.
    virtual Bytes challenge(std::size_t size) { return randomBytes(size); }

    // ECB over whole blocks, as external and internal authentication and line encryption need it.
    virtual Result<Bytes> encrypt(const CardKey& key, ByteView blocks) = 0;
    // lineMac() of cardlib/crypto under this key: one block.
    virtual Result<Bytes> mac(const CardKey& key, ByteView iv, ByteView padded) = 0;
    // Encrypts LD ‖ prefix ‖ (the bytes of `key`) under `under`, padded 80 00… only when not whole blocks; LD
    // is the one-byte length of prefix and key. This is how a key travels to a card (WRITE KEY).
    virtual Result<Bytes> wrapForCard(const CardKey& under, ByteView prefix, const CardKey& key) = 0;
    // Session keys of a GlobalPlatform secure channel (cardlib/keys/session_derivation.h).
    virtual Result<apdu::SecretBytes> scp02SessionKey(const CardKey& key, std::uint16_t constant,
                                                      ByteView counter) = 0;
    virtual Result<apdu::SecretBytes> scp03SessionKey(const CardKey& key, Byte constant, ByteView context,
                                                      std::size_t bits) = 0;
    // `key` as PUT KEY and STORE DATA carry it: under the session's data encryption key derived with counter
    // (SCP02: ECB), or, when counter is empty, under the static one (SCP03: CBC from zero; Amendment D, 4.1.4).
    virtual Result<Bytes> wrapForScp(const CardKey& dek, ByteView counter, const CardKey& key) = 0;
    // The 6 bytes a reader must load to open a sector of a storage card (PC/SC part 3, 3.2.2.1.4): the left of
    // the card's key. The one operation that gives key bytes away: the reader has no other way to take them.
    virtual Result<apdu::SecretBytes> sectorKey(const CardKey& key) = 0;

    // Key check value: left 3 bytes of the encryption of one zero block; AES: of 16 × 01 (GlobalPlatform
    // Amendment D, 4.1.4).
    virtual Result<Bytes> kcv(const CardKey& key) = 0;

    // SM2 with SM3 over message, r ‖ s (64 bytes), by a signing key kept sealed in the vault: "issuer",
    // "station".
    virtual Result<Bytes> sign(std::string_view signer, ByteView message) = 0;
    // Its public key as PEM, and the 8-byte reference under which cards and QR codes name it: the left 8
    // bytes of SM3 over the DER SubjectPublicKeyInfo.
    virtual Result<std::string> publicPem(std::string_view signer) = 0;
    virtual Result<Bytes> keyReference(std::string_view signer) = 0;

    // Wraps a record's data key under the station's own key in the token, and back.
    virtual Result<Bytes> sealDataKey(const apdu::SecretBytes& key) = 0;
    virtual Result<apdu::SecretBytes> openDataKey(ByteView sealed) = 0;
    // Keyed digest of an identity for look-up and audit (32 bytes): equal input, equal output, not to be
    // turned back.
    virtual Result<Bytes> blindIndex(ByteView identity) = 0;

    // "embedded NSS token (training and demonstration)": goes into log, evidence and screen.
    [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace cardlib
