#include "apdu/usb/tcp_channel.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>
#include <utility>
#include <vector>

#include "apdu/usb/memory_channel.h"
#include "apdu/usb/tcp_connect.h"
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

namespace {

// Addresses as a name gives them, in this order.
class Addresses {
  public:
    explicit Addresses(const std::vector<std::pair<const char*, int>>& of) : sockets_(of.size()), list_(of.size()) {
        for (std::size_t at = 0; at < of.size(); ++at) {
            sockets_[at].sin_family = AF_INET;
            sockets_[at].sin_port = htons(static_cast<std::uint16_t>(of[at].second));
            REQUIRE(::inet_pton(AF_INET, of[at].first, &sockets_[at].sin_addr) == 1);
            list_[at].ai_family = AF_INET;
            list_[at].ai_socktype = SOCK_STREAM;
            list_[at].ai_addr = reinterpret_cast<sockaddr*>(&sockets_[at]);
            list_[at].ai_addrlen = sizeof sockets_[at];
            if (at > 0) list_[at - 1].ai_next = &list_[at];
        }
    }
    [[nodiscard]] const addrinfo* first() const { return list_.data(); }

  private:
    std::vector<sockaddr_in> sockets_;
    std::vector<addrinfo> list_;
};

// Listens, and has no room: who comes is not answered.
class Full {
  public:
    Full() : listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        REQUIRE(::listen(listening_, 0) == 0);
        port = ntohs(address.sin_port);
        for (int& client : waiting_) {
            client = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            (void)::connect(client, reinterpret_cast<sockaddr*>(&address), size);
        }
    }
    Full(const Full&) = delete;
    Full& operator=(const Full&) = delete;
    ~Full() {
        for (const int client : waiting_) ::close(client);
        ::close(listening_);
    }
    int port = 0;

  private:
    int listening_;
    std::array<int, 4> waiting_{};
};

}  // namespace

TEST_CASE("A device is reached by the second of its addresses when the first refuses or is silent", "[apdu][channel]") {
    int closed = 0;
    {
        const Device gone([](int) {});
        closed = gone.port;
        ::close(connectAny(Addresses({{"127.0.0.1", closed}}).first(), 1s).value());
    }
    const Full full;
    for (const int silent : {closed, full.port}) {
        const Device device([](int) {});
        const Addresses addresses({{"127.0.0.1", silent}, {"127.0.0.1", device.port}});
        const auto socket = connectAny(addresses.first(), 2s);
        REQUIRE(socket);
        ::close(*socket);
    }
}

TEST_CASE("However many addresses are silent, one patience is the end of it", "[apdu][channel]") {
    const Full full;
    const Addresses addresses({{"127.0.0.1", full.port}, {"127.0.0.1", full.port}, {"127.0.0.1", full.port}});
    const auto start = std::chrono::steady_clock::now();
    CHECK(connectAny(addresses.first(), 300ms).error() == ETIMEDOUT);
    const auto took = std::chrono::steady_clock::now() - start;
    CHECK(took >= 250ms);
    CHECK(took < 2s);
    CHECK(connectAny(nullptr, 300ms).error() == EHOSTUNREACH);
}

TEST_CASE("A device that does not answer a call is waited for no longer when that is stopped", "[apdu][channel]") {
    const Full full;
    const Addresses addresses({{"127.0.0.1", full.port}, {"127.0.0.1", full.port}});
    const auto start = std::chrono::steady_clock::now();
    const auto stopped = [start] { return std::chrono::steady_clock::now() - start > 100ms; };
    CHECK(connectAny(addresses.first(), 60s, stopped).error() == ETIMEDOUT);
    CHECK(std::chrono::steady_clock::now() - start < 10s);
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
