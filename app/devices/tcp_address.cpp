#include "app/devices/tcp_address.h"

#include <charconv>
#include <string_view>

namespace app {

std::optional<TcpAddress> tcpAddress(const std::string& name) {
    constexpr std::string_view overTcp = "tcp://";
    const auto colon = name.rfind(':');
    if (!name.starts_with(overTcp) || colon <= overTcp.size()) return std::nullopt;
    int port = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + colon + 1, end, port);
    if (error != std::errc() || stop != end || port < 1 || port > 65535) return std::nullopt;
    return TcpAddress{name.substr(overTcp.size(), colon - overTcp.size()), port};
}

}  // namespace app
