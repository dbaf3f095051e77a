#pragma once

#include <memory>

#include "printer/drivers/ipp_link.h"

namespace printer {

// Where a printer is, and on which path of the server.
struct IppTarget {
    std::string server;  // host, address, or the path of a local socket
    int port = 631;
    bool encrypted = false;
    std::string path, address;  // "/ipp/print", and the whole as printer-uri
};

// "ipp://HOST[:PORT]/PATH" or "ipps://…". Nothing when it is none.
std::optional<IppTarget> ippTarget(const std::string& address);

// A queue of this computer's CUPS scheduler (or of the one that CUPS_SERVER and client.conf name). Error: linkNotFound.
Result<IppTarget> cupsQueue(const std::string& name);

// Speaks IPP over HTTP or HTTPS, each request on a connection of its own: a printer may hang up between two. A printer's
// certificate is believed when it is seen first, and must stay the same (linkAccessDenied otherwise).
class IppConnection : public IppLink {
  public:
    explicit IppConnection(IppTarget target);

    [[nodiscard]] const std::string& address() const override { return target_.address; }
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override;
    void wait(std::chrono::milliseconds time) override;

  private:
    IppTarget target_;
};

}  // namespace printer
