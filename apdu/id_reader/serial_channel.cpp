#include "apdu/id_reader/serial_channel.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

namespace apdu {
namespace {

constexpr auto longestSend = std::chrono::seconds(2);
constexpr auto speed = B115200;

bool ready(int line, short event, std::chrono::milliseconds patience) {
    pollfd waiting{line, event, 0};
    return poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

// 0 or errno.
int prepare(int line) {
    termios settings{};
    if (tcgetattr(line, &settings) != 0) return errno;
    cfmakeraw(&settings);
    settings.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | PARENB | CRTSCTS);
    settings.c_cflag |= CLOCAL | CREAD | CS8;
    settings.c_cc[VMIN] = 0;
    settings.c_cc[VTIME] = 0;
    cfsetispeed(&settings, speed);
    cfsetospeed(&settings, speed);
    if (tcsetattr(line, TCSANOW, &settings) != 0 || ioctl(line, TIOCEXCL) != 0) return errno;
    tcflush(line, TCIOFLUSH);
    return 0;
}

}  // namespace

Result<std::unique_ptr<SerialChannel>> SerialChannel::open(const std::string& path) {
    const int line = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    const int error = line < 0 ? errno : prepare(line);
    if (error != 0) {
        if (line >= 0) ::close(line);
        return fail(Code::serialPortUnusable, path, static_cast<std::uint32_t>(error));
    }
    return std::unique_ptr<SerialChannel>(new SerialChannel(line, path));
}

SerialChannel::~SerialChannel() {
    ioctl(line_, TIOCNXCL);
    ::close(line_);
}

Result<void> SerialChannel::send(ByteView bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(line_, bytes.data(), bytes.size());
        if (count > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            continue;
        }
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno != EAGAIN) return channelClosed(path_, static_cast<std::uint32_t>(errno));
        if (!ready(line_, POLLOUT, longestSend)) return channelTimeout(path_);
    }
    return {};
}

// A line that is hung up is readable and has nothing to say.
Result<Bytes> SerialChannel::receive(std::chrono::milliseconds patience) {
    if (!ready(line_, POLLIN, patience)) return channelTimeout(path_);
    Bytes part(4096);
    const ssize_t count = ::read(line_, part.data(), part.size());
    if (count <= 0) return channelClosed(path_, count < 0 ? static_cast<std::uint32_t>(errno) : 0);
    part.resize(static_cast<std::size_t>(count));
    return part;
}

}  // namespace apdu
