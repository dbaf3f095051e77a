#pragma once

#include <map>
#include <memory>
#include <string>

#include "apdu/core/secret_bytes.h"
#include "cardlib/keys/pkcs11_module.h"

namespace cardlib {

// A logged-in session with one token: what the vault asks of it, and no more. Not for two threads at once.
class Pkcs11Token {
  public:
    // slot: the token's slot id. Errors: vaultPinWrong, vaultUnavailable.
    static Result<std::unique_ptr<Pkcs11Token>> open(std::unique_ptr<Pkcs11Module> module, CK_SLOT_ID slot,
                                                     const apdu::SecretBytes& pin);
    // Gives a new token its user PIN (PKCS#11 v2.40, 11.5); the security officer's PIN of a new softoken is
    // empty.
    static Result<void> initializePin(const Pkcs11Module& module, CK_SLOT_ID slot,
                                      const apdu::SecretBytes& pin);
    ~Pkcs11Token();
    Pkcs11Token(const Pkcs11Token&) = delete;
    Pkcs11Token& operator=(const Pkcs11Token&) = delete;

    // Makes a key that never leaves the token. Error: vaultUnavailable.
    Result<void> generateAes256(const std::string& label);
    Result<void> generateDes2(const std::string& label);

    // AES-256-GCM under the token's key: nonce(12) ‖ ciphertext ‖ tag(16). Errors: keyMissing, vaultDamaged
    // (what was sealed is not what comes back).
    Result<Bytes> seal(const std::string& label, ByteView associated, ByteView plain);
    Result<apdu::SecretBytes> open(const std::string& label, ByteView associated, ByteView sealed);

    // ECB encryption of input (16 bytes) under a 3DES key, as a derived secret (CKM_DES3_ECB_ENCRYPT_DATA).
    Result<apdu::SecretBytes> deriveDes3(const std::string& label, ByteView input);

  private:
    Pkcs11Token(std::unique_ptr<Pkcs11Module> module, CK_SESSION_HANDLE session)
        : module_(std::move(module)), session_(session) {}
    Result<void> generate(const std::string& label, CK_MECHANISM_TYPE mechanism, CK_ATTRIBUTE use,
                          CK_ULONG length);
    // A search goes through the token's database; what was found keeps its handle as long as the session.
    Result<CK_OBJECT_HANDLE> find(const std::string& label);
    // The key as an object of this session, still inside the token: softoken decrypts a stored key anew for every operation,
    // by PBKDF2 over its PIN. A token that allows no copy is asked for its own.
    CK_OBJECT_HANDLE workingCopy(CK_OBJECT_HANDLE key);

    std::unique_ptr<Pkcs11Module> module_;
    CK_SESSION_HANDLE session_;
    std::map<std::string, CK_OBJECT_HANDLE> found_;
};

}  // namespace cardlib
