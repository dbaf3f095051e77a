#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include "printer/virtual_printer/ipp_model.h"

namespace printer {

// A virtual IPP printer on a TCP port of this machine, over HTTP. Its clock runs `speed` times as fast as ours.
class IppServer {
  public:
    IppServer(IppModel& model, double speed);
    ~IppServer();
    IppServer(const IppServer&) = delete;
    IppServer& operator=(const IppServer&) = delete;

    bool listen(int port);
    // From now on over TLS only. folder: of its certificate for "localhost", made there when there is none. False without TLS.
    bool secure(const std::string& folder);
    // To poll: the port, and each host that is connected.
    [[nodiscard]] std::vector<int> sockets() const;
    // Takes a host in, or serves one: its socket has something to read.
    void serve(int socket);
    // Lets time pass.
    void run();
    // Milliseconds until something happens, at most `most`.
    [[nodiscard]] int patience(int most) const;

  private:
    struct Host;
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Span now() const;
    // False when the host's connection is to be closed.
    bool answer(Host& host);

    IppModel& model_;
    double speed_;
    Clock::time_point start_ = Clock::now();
    int listening_ = -1;
    bool secure_ = false;
    std::vector<std::unique_ptr<Host>> hosts_;
};

}  // namespace printer
