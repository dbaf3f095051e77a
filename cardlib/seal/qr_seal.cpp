#include "cardlib/seal/qr_seal.h"

#include "apdu/core/gb18030.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"
#include "cardlib/profile/field_codec.h"
#include "cardlib/seal/base45.h"

namespace cardlib {
namespace {

constexpr std::string_view scheme = "ZJ1:";
constexpr Byte version = 0x01, type = 0x06;
constexpr std::size_t maxName = 60, signatureSize = 64;

const Field permitNumber{"permit_number", Codec::bcd, 11, {}, true};
const Field applicationSerial{"application_serial", Codec::bcd, 10, {}, true};
const Field termEnd{"end_date", Codec::date, 4, {}, true};
const Field authority{"authority_code", Codec::bcd, 6, {}, true};

Result<Bytes> coveredPart(const CardRecord& record, ByteView photoFile, ByteView keyReference) {
    Bytes payload{'Z', 'J', version, type};
    for (const Field* field : {&permitNumber, &applicationSerial, &termEnd, &authority}) {
        auto bytes = encodeField(*field, record.get(field->name));
        if (!bytes) return bytes;
        apdu::append(payload, *bytes);
    }
    apdu::append(payload, ByteView(sm3(photoFile)).first(8));
    const auto name = apdu::toGb18030(record.get("name"));
    if (!name || name->empty() || name->size() > maxName)
        return fail(Code::sealTextInvalid, "name", name ? std::nullopt : std::optional(name.error()));
    payload.push_back(static_cast<Byte>(name->size()));
    apdu::append(payload, *name);
    apdu::append(payload, keyReference.first(4));
    return payload;
}

// Takes parts from the front; too few bytes leave it broken.
class Parts {
  public:
    explicit Parts(ByteView bytes) : left_(bytes) {}
    Bytes take(std::size_t count) {
        sound_ = sound_ && left_.size() >= count;
        if (!sound_) return Bytes(count);
        const Bytes part(left_.begin(), left_.begin() + static_cast<std::ptrdiff_t>(count));
        left_ = left_.subspan(count);
        return part;
    }
    std::string text(const Field& field) {
        auto value = decodeField(field, take(field.size));
        // A number that is filled up is none of ours, whatever its field could hold.
        const bool whole = value && (field.codec == Codec::bcd ? value->size() == 2 * field.size : !value->empty());
        sound_ = sound_ && whole;
        return value.value_or("");
    }
    [[nodiscard]] bool ended() const { return sound_ && left_.empty(); }
    [[nodiscard]] bool sound() const { return sound_; }

  private:
    ByteView left_;
    bool sound_ = true;
};

Result<QrSeal> parsePayload(const Bytes& payload) {
    Parts parts(payload);
    QrSeal seal;
    const bool ours = parts.take(4) == Bytes{'Z', 'J', version, type};
    seal.permitNumber = parts.text(permitNumber);
    seal.applicationSerial = parts.text(applicationSerial);
    seal.termEnd = parts.text(termEnd);
    seal.authority = parts.text(authority);
    seal.portraitDigest = parts.take(8);
    const auto name = apdu::fromGb18030(parts.take(parts.take(1)[0]));
    seal.name = name.value_or("");
    seal.keyId = parts.take(4);
    seal.signature = parts.take(signatureSize);
    if (!ours || !parts.ended() || !name || name->empty()) return fail(Code::sealMalformed);
    seal.covered.assign(payload.begin(), payload.end() - static_cast<std::ptrdiff_t>(signatureSize));
    return seal;
}

}  // namespace

Result<std::string> makeQrSeal(const CardRecord& record, ByteView photoFile, KeyVault& vault) {
    return vault.keyReference("issuer")
        .and_then([&](const Bytes& reference) { return coveredPart(record, photoFile, reference); })
        .and_then([&](Bytes payload) {
            return vault.sign("issuer", payload).map([&](const Bytes& signature) {
                return std::string(scheme) + toBase45(apdu::concat(payload, signature));
            });
        });
}

bool claimsQrSeal(std::string_view text) {
    return text.starts_with(scheme);
}

Result<QrSeal> readQrSeal(std::string_view text) {
    return fromBase45(claimsQrSeal(text) ? text.substr(scheme.size()) : "").and_then(parsePayload);
}

Result<bool> verifyQrSeal(const QrSeal& seal, std::string_view issuerPem) {
    return sm2Verify(issuerPem, seal.covered, seal.signature);
}

}  // namespace cardlib
