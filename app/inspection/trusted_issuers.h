#pragma once

#include "app/station/station.h"

namespace app {

// A key whose signature on a card counts here.
struct TrustedIssuer {
    Bytes reference;  // 8 bytes, as cards name it
    std::string pem;
    std::string name;  // "own", or the file's name
};

// The 8 bytes by which cards name this key (PEM). Error: issuerKeyUnusable, naming where it came from.
Result<Bytes> issuerReference(std::string_view pem, const std::string& name);

// The station's own issuer key, and those of issuers/*.pem in its folder. Errors: issuerKeyUnusable, naming the file.
Result<std::vector<TrustedIssuer>> trustedIssuers(const Station& station);

}  // namespace app
