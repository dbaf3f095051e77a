#include "apdu/usb/tcp_channel.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "apdu/usb/memory_channel.h"
#include "tests/support/catch.h"

using namespace apdu;
using namespace std::chrono_literals;

namespace {

// A device on a port of its own that serves one connection.
class Device {
  public:
    explicit Device(std::function<void(int)> serve) : listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        REQUIRE(::listen(listening_, 1) == 0);
        port = ntohs(address.sin_port);
        serving_ = std::thread([this, serve = std::move(serve)] {
            const int client = ::accept(listening_, nullptr, nullptr);
            serve(client);
            ::close(client);
        });
    }
    ~Device() {
        serving_.join();
        ::close(listening_);
    }
    int port = 0;

  private:
    int listening_;
    std::thread serving_;
};

}  // namespace

TEST_CASE("A megabyte goes through a TCP channel whole, to a device that reads slowly", "[apdu][channel]") {
    Bytes seen;
    {
        const Device device([&](int client) {
            Bytes part(5000);
            for (ssize_t count = 0; (count = ::recv(client, part.data(), part.size(), 0)) > 0;) {
                seen.insert(seen.end(), part.begin(), part.begin() + count);
                if (seen.size() % 50000 < 5000) std::this_thread::sleep_for(1ms);
                if (seen.size() == 1'000'000) break;
            }
            ::send(client, "OK", 2, MSG_NOSIGNAL);
        });
        const auto channel = TcpChannel::connect("127.0.0.1", device.port, 1s).value();
        Bytes sent(1'000'000);
        for (std::size_t i = 0; i < sent.size(); ++i) sent[i] = static_cast<Byte>(i * i >> 3);
        REQUIRE(channel->send(sent));
        CHECK(channel->receive(2s).value() == bytesOf("OK"));
        CHECK(channel->receive(2s).error().code == Code::channelClosed);
        CHECK(seen == sent);
    }
}

TEST_CASE("A device that is silent, gone or not there is told apart", "[apdu][channel]") {
    int port = 0;
    {
        const Device device([](int client) {
            Byte byte = 0;
            ::recv(client, &byte, 1, 0);
        });
        port = device.port;
        const auto channel = TcpChannel::connect("127.0.0.1", port, 1s).value();
        CHECK(channel->receive(20ms).error().code == Code::channelTimeout);
        REQUIRE(channel->send(Bytes{1}));
        CHECK(channel->receive(2s).error().code == Code::channelClosed);
    }
    CHECK(TcpChannel::connect("127.0.0.1", port, 1s).error().code == Code::channelUnreachable);
}

TEST_CASE("A device in memory is silent or gone like any other", "[apdu][channel]") {
    bool there = true;
    MemoryChannel channel({[&](ByteView) { return there; },
                           [&](std::chrono::milliseconds) -> Result<Bytes> {
                               return there ? Result<Bytes>(Bytes{}) : channelClosed("memory");
                           }});
    CHECK(channel.send(Bytes{1}));
    CHECK(channel.receive(1ms).error().code == Code::channelTimeout);
    there = false;
    CHECK(channel.send(Bytes{1}).error().code == Code::channelClosed);
    CHECK(channel.receive(1ms).error().code == Code::channelClosed);
}
