#include "cardlib/virtual_card/control_socket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

namespace cardlib {

ControlSocket::~ControlSocket() {
    if (socket_ < 0) return;
    ::close(socket_);
    ::unlink(path_.c_str());
}

bool ControlSocket::listen(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path.string();
    if (name.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
    socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::unlink(name.c_str());
    path_ = path;
    const mode_t before = ::umask(0177);
    const bool bound = ::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::umask(before);
    return bound && ::listen(socket_, 8) == 0;
}

void ControlSocket::serve(const std::function<std::string(const std::string&)>& answer) const {
    const int client = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    const timeval second{1, 0};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
    std::string pending;
    char part[256];
    for (ssize_t count = 0; (count = ::recv(client, part, sizeof part, 0)) > 0 && pending.size() < 4096;) {
        pending.append(part, static_cast<std::size_t>(count));
        for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
            const std::string reply = answer(pending.substr(0, end)) + "\n";
            pending.erase(0, end + 1);
            ::send(client, reply.data(), reply.size(), MSG_NOSIGNAL);
        }
    }
    ::close(client);
}

}  // namespace cardlib
