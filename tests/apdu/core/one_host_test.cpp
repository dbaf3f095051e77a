#include "apdu/core/one_host.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/catch.h"

using namespace apdu;

namespace {

// A device on a free port, and hosts that connect to it.
struct Port {
    Port() {
        REQUIRE(device.listen(0));
        socklen_t size = sizeof address;
        REQUIRE(getsockname(device.listening(), reinterpret_cast<sockaddr*>(&address), &size) == 0);
    }
    [[nodiscard]] int connect() const {
        const int host = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        REQUIRE(::connect(host, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        return host;
    }

    OneHost device;
    sockaddr_in address{};
};

}  // namespace

TEST_CASE("A host that is in keeps another out", "[core]") {
    Port port;
    const int first = port.connect();
    REQUIRE(port.device.accept());
    const int second = port.connect();
    CHECK_FALSE(port.device.accept());
    std::uint8_t byte = 0;
    CHECK(::recv(second, &byte, 1, 0) == 0);
    REQUIRE(::send(first, "hi", 2, 0) == 2);
    CHECK(port.device.receive(16) == Bytes{'h', 'i'});
    ::close(first);
    ::close(second);
}

TEST_CASE("A host that has gone keeps nobody out, though the device has not noticed yet", "[core]") {
    const bool leftWords = GENERATE(false, true);
    Port port;
    const int first = port.connect();
    REQUIRE(port.device.accept());
    if (leftWords) REQUIRE(::send(first, "bye", 3, 0) == 3);
    ::close(first);
    const int second = port.connect();
    REQUIRE(port.device.accept());
    port.device.send(Bytes{'?'});
    std::uint8_t byte = 0;
    CHECK(::recv(second, &byte, 1, 0) == 1);
    ::close(second);
}
