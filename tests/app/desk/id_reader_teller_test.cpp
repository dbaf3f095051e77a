#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

#include "app/desk/services/id_reader_watch.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;

namespace {

// A reader that takes a connection and says nothing.
class MuteReader {
  public:
    MuteReader() {
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof where;
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&where), size) == 0);
        REQUIRE(::listen(listening_, 4) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&where), &size) == 0);
        name = "tcp://127.0.0.1:" + std::to_string(ntohs(where.sin_port));
    }
    MuteReader(const MuteReader&) = delete;
    MuteReader& operator=(const MuteReader&) = delete;
    ~MuteReader() { ::close(listening_); }
    [[nodiscard]] bool isCalled() const {
        pollfd waiting{listening_, POLLIN, 0};
        return ::poll(&waiting, 1, 0) == 1;
    }
    std::string name;

  private:
    int listening_ = ::socket(AF_INET, SOCK_STREAM, 0);
};

}  // namespace

TEST_CASE("A reader that is let go in the middle of a question does not hold the screen", "[app][desk][devices]") {
    test::application();
    const MuteReader first, second;
    app::IdReaderWatch watch;
    app::IdReaderTeller teller(watch);
    teller.turnTo(first.name);
    REQUIRE(QTest::qWaitFor([&] { return first.isCalled(); }, 20000));
    std::this_thread::sleep_for(50ms);
    const auto begun = std::chrono::steady_clock::now();
    teller.turnTo("/dev/zhika-no-such-line");
    teller.turnTo(second.name);
    CHECK(std::chrono::steady_clock::now() - begun < 200ms);
    CHECK(QTest::qWaitFor([&] { return second.isCalled(); }, 20000));
}

TEST_CASE("What the reader before still says is not heard any more", "[app][desk][devices]") {
    test::application();
    const MuteReader mute;
    app::IdReaderWatch watch;
    app::IdReaderTeller teller(watch);
    teller.turnTo("/dev/zhika-no-such-line");
    std::this_thread::sleep_for(300ms);  // what it says waits for the screen's thread
    teller.turnTo(mute.name);
    REQUIRE(QTest::qWaitFor([&] { return mute.isCalled(); }, 20000));
    CHECK_FALSE(watch.known());
}
