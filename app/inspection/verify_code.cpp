#include "app/inspection/verify_code.h"

#include <algorithm>

#include "apdu/core/hex.h"
#include "app/inspection/trusted_issuers.h"

namespace app {
namespace {

Finding termOn(const cardlib::QrSeal& seal, Day day) {
    const auto end = parseDay(seal.termEnd);
    return {end && *end >= day ? Meaning::termRunning : Meaning::termExpired, seal.termEnd};
}

}  // namespace

Result<CodeVerdict> verifyCode(std::string_view text, std::string_view issuerPem, const Authorities& authorities,
                               Day day) {
    const auto reference = issuerReference(issuerPem, "--key");
    if (!reference) return tl::unexpected(reference.error());
    auto seal = cardlib::readQrSeal(text);
    if (!seal) return fail(Code::codeMalformed, "", seal.error());
    CodeVerdict verdict{*std::move(seal), {}, ""};
    const cardlib::QrSeal& read = verdict.seal;
    const bool known = std::ranges::equal(read.keyId, ByteView(*reference).first(read.keyId.size()));
    const bool holds = cardlib::verifyQrSeal(read, issuerPem).value_or(false);
    const auto organ = authorities.nameOf(read.authority);
    verdict.authority = organ.value_or("");
    verdict.findings = {{known ? Meaning::issuerTrusted : Meaning::issuerUnknown, apdu::toHex(read.keyId)},
                        {holds ? Meaning::codeSigned : Meaning::codeForged, ""},
                        termOn(read, day),
                        {organ ? Meaning::authorityKnown : Meaning::authorityUnknown, read.authority}};
    return verdict;
}

}  // namespace app
