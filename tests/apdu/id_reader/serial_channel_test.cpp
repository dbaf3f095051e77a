#include "apdu/id_reader/serial_channel.h"

#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace apdu;
using namespace std::chrono_literals;

namespace {

// The device's end of a line: a pseudo-terminal.
struct Line {
    Line() {
        REQUIRE(device >= 0);
        REQUIRE(grantpt(device) == 0);
        REQUIRE(unlockpt(device) == 0);
        path = ptsname(device);
    }
    ~Line() { hangUp(); }
    void hangUp() {
        if (device >= 0) ::close(device);
        device = -1;
    }
    int device = posix_openpt(O_RDWR | O_NOCTTY);
    std::string path;
};

}  // namespace

TEST_CASE("Every byte goes over a serial line as it is, at the speed modules speak", "[apdu][id_reader]") {
    Line line;
    const auto channel = SerialChannel::open(line.path).value();
    termios settings{};
    REQUIRE(tcgetattr(line.device, &settings) == 0);
    CHECK(cfgetospeed(&settings) == B115200);
    Bytes all(256);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Byte>(i);
    REQUIRE(channel->send(all));
    Bytes heard(all.size());
    REQUIRE(::read(line.device, heard.data(), heard.size()) == static_cast<ssize_t>(all.size()));
    CHECK(heard == all);
    REQUIRE(::write(line.device, all.data(), all.size()) == static_cast<ssize_t>(all.size()));
    Bytes said;
    while (said.size() < all.size()) append(said, channel->receive(1s).value());
    CHECK(said == all);
    CHECK(channel->receive(10ms).error().code == Code::channelTimeout);
    line.hangUp();
    CHECK(channel->receive(1s).error().code == Code::channelClosed);
}

TEST_CASE("What is no serial line, or not there, is refused with the system's reason", "[apdu][id_reader]") {
    CHECK(SerialChannel::open("/dev/null").error().raw == ENOTTY);
    CHECK(SerialChannel::open("/dev/no-such-line").error().raw == ENOENT);
    CHECK(SerialChannel::open("/dev/null").error().code == Code::serialPortUnusable);
}
