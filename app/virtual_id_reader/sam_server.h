#pragma once

#include "apdu/core/one_host.h"
#include "app/virtual_id_reader/sam_port.h"

namespace app {

// A virtual reading module on a TCP port of this machine, for one host at a time.
class SamServer : public SamPort {
  public:
    explicit SamServer(VirtualSam& sam) : SamPort(sam) {}

    bool listen(int port) { return host_.listen(port); }
    [[nodiscard]] int listening() const override { return host_.listening(); }
    [[nodiscard]] int readable() const override { return host_.connected(); }
    void accept() override;
    void read() override;
    void run() override;

  private:
    apdu::OneHost host_;
};

}  // namespace app
