#pragma once

#include <openssl/ssl.h>

#include <string>

namespace app {

// The station a client certificate speaks for: its subject alternative name URI
// "station:<authority>:<number>" (RFC 5280, 4.2.1.6), without the scheme; empty when there is none.
std::string stationOfPeer(SSL* connection);

}  // namespace app
