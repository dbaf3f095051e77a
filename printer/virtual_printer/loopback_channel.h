#pragma once

#include <memory>

#include "apdu/usb/byte_channel.h"
#include "printer/virtual_printer/printer_model.h"

namespace printer {

// The clock of a virtual printer in this process: it jumps to when something happens.
struct VirtualClock {
    Span now{0};
};

// A host's connection to a virtual printer of this process. One at a time: a new one is a new connection.
class LoopbackChannel : public apdu::ByteChannel {
  public:
    LoopbackChannel(PrinterModel& model, VirtualClock& clock);

    apdu::Result<void> send(ByteView bytes) override;
    apdu::Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    PrinterModel& model_;
    VirtualClock& clock_;
    bool open_ = true;
};

}  // namespace printer
