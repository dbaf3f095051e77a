#include "cardlib/keys/pkcs11_token.h"

#include "cardlib/crypto/digest.h"

namespace cardlib {
namespace {

constexpr std::size_t nonceSize = 12, tagSize = 16;

// PKCS#11 takes pointers to what it only reads.
template <class T>
T* readOnly(const T* value) {
    return const_cast<T*>(value);
}

CK_ATTRIBUTE textAttribute(CK_ATTRIBUTE_TYPE type, const std::string& text) {
    return {type, readOnly(text.data()), text.size()};
}

CK_GCM_PARAMS gcmParameters(ByteView nonce, ByteView associated) {
    return {readOnly(nonce.data()),      nonceSize,         8 * nonceSize,
            readOnly(associated.data()), associated.size(), 8 * tagSize};
}

Result<void> checkSeal(CK_RV value, const std::string& label) {
    if (value == CKR_ENCRYPTED_DATA_INVALID || value == CKR_ENCRYPTED_DATA_LEN_RANGE)
        return fail(Code::vaultDamaged, label);
    return checkPkcs11(value, "C_Decrypt");
}

CK_BBOOL yes = CK_TRUE;
CK_BBOOL no = CK_FALSE;

}  // namespace

Result<std::unique_ptr<Pkcs11Token>> Pkcs11Token::open(std::unique_ptr<Pkcs11Module> module, CK_SLOT_ID slot,
                                                       const apdu::SecretBytes& pin) {
    CK_SESSION_HANDLE session = 0;
    const auto& call = module->call();
    return checkPkcs11(
               call.C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session),
               "C_OpenSession")
        .and_then([&] {
            return checkPkcs11(call.C_Login(session, CKU_USER, readOnly(pin.view().data()), pin.size()),
                               "C_Login");
        })
        .map([&] { return std::unique_ptr<Pkcs11Token>(new Pkcs11Token(std::move(module), session)); });
}

Result<void> Pkcs11Token::initializePin(const Pkcs11Module& module, CK_SLOT_ID slot,
                                        const apdu::SecretBytes& pin) {
    const auto& call = module.call();
    CK_SESSION_HANDLE session = 0;
    CK_UTF8CHAR none = 0;
    return checkPkcs11(
               call.C_OpenSession(slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session),
               "C_OpenSession")
        .and_then([&] { return checkPkcs11(call.C_Login(session, CKU_SO, &none, 0), "C_Login"); })
        .and_then([&] {
            return checkPkcs11(call.C_InitPIN(session, readOnly(pin.view().data()), pin.size()), "C_InitPIN");
        })
        .and_then([&] { return checkPkcs11(call.C_Logout(session), "C_Logout"); })
        .and_then([&] { return checkPkcs11(call.C_CloseSession(session), "C_CloseSession"); });
}

Pkcs11Token::~Pkcs11Token() {
    module_->call().C_CloseSession(session_);
}

Result<void> Pkcs11Token::generate(const std::string& label, CK_MECHANISM_TYPE type, CK_ATTRIBUTE use,
                                   CK_ULONG length) {
    CK_MECHANISM mechanism{type, nullptr, 0};
    CK_ATTRIBUTE attributes[] = {textAttribute(CKA_LABEL, label),   {CKA_TOKEN, &yes, sizeof yes},
                                 {CKA_PRIVATE, &yes, sizeof yes},   {CKA_SENSITIVE, &yes, sizeof yes},
                                 {CKA_EXTRACTABLE, &no, sizeof no}, use,
                                 {CKA_DECRYPT, &yes, sizeof yes},   {CKA_VALUE_LEN, &length, sizeof length}};
    const CK_ULONG count = std::size(attributes) - (length == 0 ? 1 : 0);
    CK_OBJECT_HANDLE key = 0;
    return checkPkcs11(module_->call().C_GenerateKey(session_, &mechanism, attributes, count, &key),
                       "C_GenerateKey");
}

Result<void> Pkcs11Token::generateAes256(const std::string& label) {
    return generate(label, CKM_AES_KEY_GEN, {CKA_ENCRYPT, &yes, sizeof yes}, 32);
}

Result<void> Pkcs11Token::generateDes2(const std::string& label) {
    return generate(label, CKM_DES2_KEY_GEN, {CKA_DERIVE, &yes, sizeof yes}, 0);
}

Result<CK_OBJECT_HANDLE> Pkcs11Token::find(const std::string& label) {
    if (const auto known = found_.find(label); known != found_.end()) return known->second;
    CK_ATTRIBUTE attribute = textAttribute(CKA_LABEL, label);
    CK_OBJECT_HANDLE key = 0;
    CK_ULONG count = 0;
    const auto& call = module_->call();
    auto found =
        checkPkcs11(call.C_FindObjectsInit(session_, &attribute, 1), "C_FindObjectsInit").and_then([&] {
            return checkPkcs11(call.C_FindObjects(session_, &key, 1, &count), "C_FindObjects");
        });
    call.C_FindObjectsFinal(session_);
    if (!found) return tl::unexpected(found.error());
    if (count == 0) return fail(Code::keyMissing, label);
    return found_[label] = workingCopy(key);
}

CK_OBJECT_HANDLE Pkcs11Token::workingCopy(CK_OBJECT_HANDLE key) {
    CK_ATTRIBUTE attribute{CKA_TOKEN, &no, sizeof no};
    CK_OBJECT_HANDLE copy = 0;
    return module_->call().C_CopyObject(session_, key, &attribute, 1, &copy) == CKR_OK ? copy : key;
}

Result<Bytes> Pkcs11Token::seal(const std::string& label, ByteView associated, ByteView plain) {
    Bytes sealed = randomBytes(nonceSize);
    CK_GCM_PARAMS parameters = gcmParameters(sealed, associated);
    CK_MECHANISM mechanism{CKM_AES_GCM, &parameters, sizeof parameters};
    Bytes cipher(plain.size() + tagSize);
    CK_ULONG length = cipher.size();
    const auto& call = module_->call();
    return find(label)
        .and_then([&](auto key) {
            return checkPkcs11(call.C_EncryptInit(session_, &mechanism, key), "C_EncryptInit");
        })
        .and_then([&] {
            return checkPkcs11(
                call.C_Encrypt(session_, readOnly(plain.data()), plain.size(), cipher.data(), &length),
                "C_Encrypt");
        })
        .map([&] { return apdu::concat(sealed, cipher); });
}

Result<apdu::SecretBytes> Pkcs11Token::open(const std::string& label, ByteView associated, ByteView sealed) {
    if (sealed.size() < nonceSize + tagSize)
        return tl::unexpected(checkSeal(CKR_ENCRYPTED_DATA_LEN_RANGE, label).error());
    const ByteView cipher = sealed.subspan(nonceSize);
    CK_GCM_PARAMS parameters = gcmParameters(sealed.first(nonceSize), associated);
    CK_MECHANISM mechanism{CKM_AES_GCM, &parameters, sizeof parameters};
    apdu::SecretBytes plain(cipher.size());
    CK_ULONG length = plain.size();
    const auto& call = module_->call();
    return find(label)
        .and_then([&](auto key) {
            return checkPkcs11(call.C_DecryptInit(session_, &mechanism, key), "C_DecryptInit");
        })
        .and_then([&] {
            const CK_RV value = call.C_Decrypt(session_, readOnly(cipher.data()), cipher.size(),
                                               plain.writable().data(), &length);
            return checkSeal(value, label);
        })
        .map([&] { return apdu::SecretBytes::copyOf(plain.view().first(length)); });
}

Result<apdu::SecretBytes> Pkcs11Token::deriveDes3(const std::string& label, ByteView input) {
    CK_KEY_DERIVATION_STRING_DATA data{readOnly(input.data()), input.size()};
    CK_MECHANISM mechanism{CKM_DES3_ECB_ENCRYPT_DATA, &data, sizeof data};
    // As a generic secret: derived as a DES key the token would adjust its parity.
    CK_OBJECT_CLASS secretKey = CKO_SECRET_KEY;
    CK_KEY_TYPE generic = CKK_GENERIC_SECRET;
    CK_ULONG length = input.size();
    CK_ATTRIBUTE attributes[] = {{CKA_CLASS, &secretKey, sizeof secretKey},
                                 {CKA_KEY_TYPE, &generic, sizeof generic},
                                 {CKA_VALUE_LEN, &length, sizeof length},
                                 {CKA_SENSITIVE, &no, sizeof no},
                                 {CKA_EXTRACTABLE, &yes, sizeof yes}};
    apdu::SecretBytes value(input.size());
    CK_ATTRIBUTE wanted{CKA_VALUE, value.writable().data(), value.size()};
    CK_OBJECT_HANDLE derived = 0;
    const auto& call = module_->call();
    return find(label)
        .and_then([&](auto master) {
            return checkPkcs11(
                call.C_DeriveKey(session_, &mechanism, master, attributes, std::size(attributes), &derived),
                "C_DeriveKey");
        })
        .and_then([&] {
            auto read =
                checkPkcs11(call.C_GetAttributeValue(session_, derived, &wanted, 1), "C_GetAttributeValue");
            call.C_DestroyObject(session_, derived);
            return read;
        })
        .map([&] { return std::move(value); });
}

}  // namespace cardlib
