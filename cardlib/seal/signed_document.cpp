#include "cardlib/seal/signed_document.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/sm2.h"

namespace cardlib {
namespace {

using nlohmann::json;

constexpr std::size_t maxSize = 1 << 20;
constexpr int maxDepth = 16;
constexpr double maxNumber = 10000;
constexpr auto algorithm = "SM2-SM3";

tl::unexpected<Error> malformed(const std::string& what) {
    return fail(Code::documentMalformed, what);
}

// Nothing for what is no JSON, too large or nested too deep.
json parsed(std::string_view text) {
    if (text.size() > maxSize) return json::value_t::discarded;
    bool deep = false;
    json value = json::parse(
        text, [&](int depth, json::parse_event_t, json&) { return !(deep = deep || depth > maxDepth); }, false);
    return deep ? json(json::value_t::discarded) : value;
}

// Numbers that two programs may write differently.
bool hasOddNumbers(const json& value) {
    if (value.is_structured()) return std::ranges::any_of(value, hasOddNumbers);
    if (!value.is_number_float()) return false;
    const double number = value.get<double>(), thousandths = number * 1000;
    return !(std::abs(number) <= maxNumber) || std::abs(thousandths - std::round(thousandths)) > 1e-6 ||
           (number == 0 && std::signbit(number));
}

// Bytes written as they must be: upper case, no blanks, so that a signature has one form.
std::optional<Bytes> bytesAt(const json& object, const char* name, std::size_t size) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return std::nullopt;
    const auto text = found->get<std::string>();
    const auto bytes = apdu::fromHex(text);
    if (!bytes || bytes->size() != size || apdu::toHex(*bytes) != text) return std::nullopt;
    return *bytes;
}

Result<std::optional<DocumentSignature>> readSignature(const json& root) {
    const auto found = root.find("signature");
    if (found == root.end()) return std::optional<DocumentSignature>{};
    if (!found->is_object() || found->size() != 3 || found->value("algorithm", json()) != algorithm)
        return malformed("/signature: algorithm SM2-SM3, signer and value");
    const auto signer = bytesAt(*found, "signer", 8), value = bytesAt(*found, "value", 64);
    if (!signer || !value) return malformed("/signature: signer has 8 bytes and value 64, in upper case hexadecimal");
    return std::optional(DocumentSignature{*signer, *value});
}

}  // namespace

Result<SignedDocument> parseSignedDocument(std::string_view text) {
    json root = parsed(text);
    if (!root.is_object()) return malformed("a JSON object of at most 1 MiB, nested at most 16 deep");
    if (hasOddNumbers(root)) return malformed("numbers have at most three decimals and are at most 10000");
    return readSignature(root).map([&](std::optional<DocumentSignature> signature) {
        SignedDocument document;
        document.signature = std::move(signature);
        root.erase("signature");
        document.content = root.dump();
        document.hash = apdu::toHex(sm3(apdu::bytesOf(document.content)));
        return document;
    });
}

std::string encodeSignedDocument(const SignedDocument& document) {
    json root = json::parse(document.content);
    if (document.signature)
        root["signature"] = {{"algorithm", algorithm},
                             {"signer", apdu::toHex(document.signature->signer)},
                             {"value", apdu::toHex(document.signature->value)}};
    return root.dump();
}

Result<SignedDocument> signDocument(SignedDocument document, KeyVault& vault, const std::string& signer) {
    const auto reference = vault.keyReference(signer);
    if (!reference) return tl::unexpected(reference.error());
    return vault.sign(signer, apdu::bytesOf(document.content)).map([&](Bytes value) {
        document.signature = DocumentSignature{*reference, std::move(value)};
        return std::move(document);
    });
}

Result<void> checkDocument(const SignedDocument& document, std::string_view signerPem) {
    if (!document.signature) return fail(Code::documentUnsigned);
    const auto reference = sm2KeyReference(signerPem);
    if (!reference) return tl::unexpected(reference.error());
    if (*reference != document.signature->signer)
        return fail(Code::documentSignerUnknown,
                    apdu::toHex(document.signature->signer) + ", trusted is " + apdu::toHex(*reference));
    const auto holds = sm2Verify(signerPem, apdu::bytesOf(document.content), document.signature->value);
    if (!holds) return tl::unexpected(holds.error());
    if (!*holds) return fail(Code::documentSignatureWrong);
    return {};
}

}  // namespace cardlib
