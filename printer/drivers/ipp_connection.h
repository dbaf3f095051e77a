#pragma once

#include <functional>
#include <memory>

#include "printer/drivers/ipp_link.h"

namespace printer {

class IppCutoff;

// Where a printer is, and on which path of the server.
struct IppTarget {
    std::string server;  // host, address, or the path of a local socket
    int port = 631;
    bool encrypted = false;
    std::string path, address;  // "/ipp/print", and the whole as printer-uri
    bool spools = false;        // a queue of CUPS
    std::string pin;            // SHA-256 of the one certificate that is believed, in hex; empty: the system's judgement
};

// "ipp://HOST[:PORT]/PATH" or "ipps://…", which may end with "#sha256=" and 64 hex digits. Nothing when it is none.
std::optional<IppTarget> ippTarget(const std::string& name);

// A queue of this computer's CUPS scheduler (or of the one that CUPS_SERVER and client.conf name). Error: linkNotFound.
Result<IppTarget> cupsQueue(const std::string& name);

// Whether the system vouches for a server by its certificates (DER), the server's own first.
using Vouching = std::function<bool(const std::vector<Bytes>& chain, const std::string& server)>;

// How long an exchange may take from its first byte to its last, whoever keeps it going.
struct IppTimes {
    std::chrono::milliseconds words{20000};      // a request alone
    std::chrono::milliseconds document{300000};  // with a document: a printer may take it no faster than it prints
};

// Speaks IPP over HTTP or HTTPS, each request on a connection of its own: a printer may hang up between two. Of an encrypted printer the
// certificate is the one that its name pins, or one that the system vouches for; otherwise nothing is said to it (linkUntrusted, with
// the fingerprint that was seen). No request goes over a connection that was not judged, nor twice.
class IppConnection : public IppLink {
  public:
    // stopped: asked several times a second, on a thread of its own; once true an exchange is cut as if its time were over.
    explicit IppConnection(IppTarget target, Vouching vouched = {}, IppTimes times = {}, std::function<bool()> stopped = {});

    [[nodiscard]] const std::string& address() const override { return target_.address; }
    [[nodiscard]] bool spools() const override { return target_.spools; }
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override;
    void until(std::chrono::steady_clock::time_point end) override { until_ = end; }
    void wait(std::chrono::milliseconds time) override;
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return std::chrono::steady_clock::now(); }

  private:
    // late: asked whether it was the time that ended it.
    Result<IppMessage> converse(http_t* http, IppCutoff& cutoff, const IppMessage& request, ByteView document,
                                const std::function<bool()>& late);
    Result<void> demandTrusted(http_t* http) const;

    IppTarget target_;
    Vouching vouched_;
    IppTimes times_;
    std::function<bool()> stopped_;
    std::chrono::steady_clock::time_point until_ = std::chrono::steady_clock::time_point::max();
};

}  // namespace printer
