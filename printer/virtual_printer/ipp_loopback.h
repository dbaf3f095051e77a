#pragma once

#include "printer/drivers/ipp_link.h"
#include "printer/virtual_printer/ipp_model.h"
#include "printer/virtual_printer/loopback_channel.h"

namespace printer {

// A host's way to a virtual IPP printer of this process; waiting lets its clock go on.
class IppLoopback : public IppLink {
  public:
    IppLoopback(IppModel& model, VirtualClock& clock) : model_(model), clock_(clock) {}

    [[nodiscard]] const std::string& address() const override { return address_; }
    Result<IppMessage> exchange(const IppMessage& request, ByteView document) override;
    void wait(std::chrono::milliseconds time) override;
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override { return std::chrono::steady_clock::time_point(clock_.now); }

  private:
    IppModel& model_;
    VirtualClock& clock_;
    std::string address_ = "ipp://localhost/ipp/print";
};

}  // namespace printer
