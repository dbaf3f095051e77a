#pragma once

#include <string>

#include "app/virtual_id_reader/sam_port.h"

namespace app {

// A virtual reading module on a TCP port of this machine, for one host at a time.
class SamServer : public SamPort {
  public:
    explicit SamServer(VirtualSam& sam) : SamPort(sam) {}
    ~SamServer() override;

    bool listen(int port);
    [[nodiscard]] int listening() const override { return listening_; }
    [[nodiscard]] int readable() const override { return client_; }
    void accept() override;
    void read() override;
    void run() override;

  private:
    void hangUp();

    int listening_ = -1, client_ = -1;
};

}  // namespace app
