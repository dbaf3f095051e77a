#include "cardlib/seal/signature_file.h"

#include <algorithm>

#include "cardlib/crypto/sm2.h"
#include "cardlib/profile/field_codec.h"

namespace cardlib {
namespace {

constexpr Byte version = 0x01, sm2WithSm3 = 0x01;
constexpr std::size_t referenceOffset = 2, referenceSize = 8, signatureOffset = 16;

bool isSignatureFile(ByteView file) {
    return file.size() == signatureOffset + 64 && file[0] == version && file[1] == sm2WithSm3;
}

}  // namespace

Bytes signedContent(const File& signature, ByteView chipSerial, const ContentOf& contentOf) {
    Bytes content(chipSerial.begin(), chipSerial.end());
    for (const auto& id : signature.covered) apdu::append(content, contentOf(id));
    return content;
}

Result<Bytes> makeSignatureFile(const File& signature, ByteView content, std::string_view date,
                                KeyVault& vault) {
    Bytes file{version, sm2WithSm3};
    const auto reference = vault.keyReference(signature.signer);
    if (!reference) return reference;
    apdu::append(file, *reference);
    const auto day = encodeField({"issue_date", Codec::date, 4, {}, true}, date);
    if (!day) return day;
    apdu::append(file, *day);
    apdu::append(file, apdu::bigEndian(signature.covered.size(), 2));
    return vault.sign(signature.signer, content).map([&](const Bytes& rs) { return apdu::concat(file, rs); });
}

Bytes signerReference(ByteView file) {
    if (!isSignatureFile(file)) return {};
    const ByteView reference = file.subspan(referenceOffset, referenceSize);
    return {reference.begin(), reference.end()};
}

bool sayTheSame(ByteView file, ByteView other) {
    return isSignatureFile(file) && isSignatureFile(other) &&
           std::ranges::equal(file.first(signatureOffset), other.first(signatureOffset));
}

Result<bool> verifySignatureFile(ByteView file, ByteView content, std::string_view issuerPem) {
    if (!isSignatureFile(file)) return false;
    return sm2Verify(issuerPem, content, file.subspan(signatureOffset));
}

}  // namespace cardlib
