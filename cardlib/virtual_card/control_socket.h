#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace cardlib {

// A local socket (AF_UNIX, mode 0600) on which each line gets one line of answer.
class ControlSocket {
  public:
    ControlSocket() = default;
    ~ControlSocket();
    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;

    // False when the path cannot be used.
    bool listen(const std::filesystem::path& path);
    // To poll; -1 when not listening.
    [[nodiscard]] int socket() const { return socket_; }
    // Serves one client: lines until it closes or is silent for a second.
    void serve(const std::function<std::string(const std::string&)>& answer) const;

  private:
    int socket_ = -1;
    std::filesystem::path path_;
};

}  // namespace cardlib
