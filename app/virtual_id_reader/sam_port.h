#pragma once

#include <mutex>

#include "app/virtual_id_reader/virtual_sam.h"

namespace app {

// Where a host reaches a virtual reading module.
class SamPort {
  public:
    explicit SamPort(VirtualSam& sam) : sam_(sam) {}
    SamPort(const SamPort&) = delete;
    SamPort& operator=(const SamPort&) = delete;
    virtual ~SamPort() = default;

    // To poll; -1 for none.
    [[nodiscard]] virtual int listening() const { return -1; }
    [[nodiscard]] virtual int readable() const { return -1; }
    virtual void accept() {}
    virtual void read() {}
    // Sends what the module has said by now.
    virtual void run() {}

    std::string command(const std::string& line) {
        const std::scoped_lock lock(world_);
        return sam_.command(line);
    }

  protected:
    // Held while the module is touched: a host may be served by another thread.
    std::mutex& world() { return world_; }
    VirtualSam& sam() { return sam_; }
    [[nodiscard]] VirtualSam::Time now() const {
        return std::chrono::duration_cast<VirtualSam::Time>(std::chrono::steady_clock::now() - start_);
    }

  private:
    VirtualSam& sam_;
    std::mutex world_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace app
