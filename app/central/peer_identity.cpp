#include "app/central/peer_identity.h"

#include <openssl/x509v3.h>

#include <memory>
#include <string_view>

namespace app {
namespace {

constexpr std::string_view scheme = "station:";

}  // namespace

std::string stationOfPeer(SSL* connection) {
    const std::unique_ptr<X509, void (*)(X509*)> certificate(SSL_get1_peer_certificate(connection),
                                                             X509_free);
    if (!certificate) return {};
    auto* names = static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr));
    std::string station;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_URI) continue;
        const auto* text =
            reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.uniformResourceIdentifier));
        const std::string_view uri(
            text, static_cast<std::size_t>(ASN1_STRING_length(name->d.uniformResourceIdentifier)));
        if (uri.starts_with(scheme)) station = uri.substr(scheme.size());
    }
    GENERAL_NAMES_free(names);
    return station;
}

}  // namespace app
