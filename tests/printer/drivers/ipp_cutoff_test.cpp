#include "printer/drivers/ipp_cutoff.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "tests/support/catch.h"

using namespace printer;

namespace {

// A connection of the library to a host, which says nothing.
class Connected {
  public:
    Connected() {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof where;
        const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
        REQUIRE(::bind(listening, reinterpret_cast<sockaddr*>(&where), length) == 0);
        REQUIRE(::listen(listening, 1) == 0);
        REQUIRE(::getsockname(listening, reinterpret_cast<sockaddr*>(&where), &length) == 0);
        http_ = httpConnect2("127.0.0.1", ntohs(where.sin_port), nullptr, AF_UNSPEC, HTTP_ENCRYPTION_NEVER, 1, 5000, nullptr);
        REQUIRE(http_);
        host_ = ::accept(listening, nullptr, nullptr);
        ::close(listening);
    }
    Connected(const Connected&) = delete;
    Connected& operator=(const Connected&) = delete;
    ~Connected() {
        httpClose(http_);
        ::close(host_);
    }
    [[nodiscard]] http_t* http() const { return http_; }
    [[nodiscard]] bool isCut() const {
        pollfd waiting{host_, POLLIN, 0};
        char byte = 0;
        return ::poll(&waiting, 1, 2000) == 1 && ::recv(host_, &byte, 1, 0) == 0;
    }

  private:
    http_t* http_ = nullptr;
    int host_ = -1;
};

// Somebody else's, under the number that the library's socket had.
class Stranger {
  public:
    explicit Stranger(int number) {
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()) == 0);
        REQUIRE(::dup2(ends_[0], number) == number);
    }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;
    ~Stranger() {
        for (const int end : ends_) ::close(end);
    }
    [[nodiscard]] bool isCut() const { return ::send(ends_[1], "a", 1, MSG_NOSIGNAL) != 1; }

  private:
    std::array<int, 2> ends_{};
};

auto soon() {
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
}

}  // namespace

TEST_CASE("A connection is cut when its time is over, while the library connects and afterwards", "[printer][ipp]") {
    const bool connecting = GENERATE(true, false);
    const Connected connected;
    IppCutoff cutoff(connected.http(), soon());
    if (!connecting) CHECK(cutoff.whileConnecting([] { return 7; }) == 7);
    CHECK(connected.isCut());
    CHECK(cutoff.isOver());
}

TEST_CASE("What has the number of a socket that the library closed is not cut in its place", "[printer][ipp]") {
    const bool connecting = GENERATE(true, false);
    const Connected connected;
    IppCutoff cutoff(connected.http(), soon());
    if (!connecting) cutoff.whileConnecting([] { return 0; });
    const Stranger stranger(httpGetFd(connected.http()));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(cutoff.isOver());
    CHECK_FALSE(stranger.isCut());
    if (!connecting) CHECK(connected.isCut());
}
