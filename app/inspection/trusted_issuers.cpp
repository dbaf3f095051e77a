#include "app/inspection/trusted_issuers.h"

#include "apdu/core/file.h"
#include "cardlib/crypto/sm2.h"

namespace app {
namespace {

constexpr std::size_t maxPem = 1 << 16;

Result<void> take(std::vector<TrustedIssuer>& issuers, const std::string& pem, const std::string& name) {
    return issuerReference(pem, name).map([&](const Bytes& reference) { issuers.push_back({reference, pem, name}); });
}

}  // namespace

Result<Bytes> issuerReference(std::string_view pem, const std::string& name) {
    const auto reference = cardlib::sm2KeyReference(pem);
    if (!reference) return fail(Code::issuerKeyUnusable, name);
    return *reference;
}

Result<std::vector<TrustedIssuer>> trustedIssuers(const Station& station) {
    std::vector<TrustedIssuer> issuers;
    const auto own = station.vault->publicPem("issuer");
    auto taken = take(issuers, own.value_or(""), "own");
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(station.home / "issuers", none)) {
        if (entry.path().extension() != ".pem") continue;
        const auto pem = apdu::readFile(entry.path(), maxPem).value_or(Bytes{});
        taken = taken.and_then(
            [&] { return take(issuers, std::string(pem.begin(), pem.end()), entry.path().filename().string()); });
    }
    if (!taken) return tl::unexpected(taken.error());
    return issuers;
}

}  // namespace app
