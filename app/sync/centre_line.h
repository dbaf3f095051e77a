#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/core/error.h"

namespace app {

struct CentreEndpoint {
    std::string url;            // https://host:port
    std::string station;        // <authority>:<number>
    std::filesystem::path tls;  // station.crt, station.key, ca.crt, centre.pem (the centre's receipt key)
};

struct CentreAnswer {
    int status = 0;  // of HTTP, 0 when there was no answer
    std::string body, reason;
    std::chrono::seconds retryAfter{0};  // it wants to be left alone for so long
};

// Where events go and receipts come from.
class CentreLine {
  public:
    virtual ~CentreLine() = default;
    // Waits for the answer; what runs on the caller's thread otherwise waits too.
    virtual CentreAnswer post(const std::string& body) = 0;
    // By which receipts are believed (PEM).
    [[nodiscard]] virtual const std::string& centreKey() const = 0;
};

// The mutually authenticated line to the centre. Needs the program's Qt application object. stopped: asked several times a second, on another
// thread; then no answer is waited for any more. Errors: centreUnconfigured, centreInsecure.
Result<std::unique_ptr<CentreLine>> openCentreLine(const CentreEndpoint& centre, std::function<bool()> stopped = {});

// What the header Retry-After says: seconds, or a time as HTTP writes it. What is neither is nothing, and nobody is waited for above an hour.
std::chrono::seconds retryAfterOf(const std::string& header, std::chrono::system_clock::time_point now);

}  // namespace app
