#include "apdu/usb/stoppable_channel.h"

#include <thread>

#include "apdu/usb/memory_channel.h"
#include "tests/support/catch.h"

using namespace apdu;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<ByteChannel> saying(const Bytes& word) {
    return std::make_unique<MemoryChannel>(MemoryChannel::Device{[](ByteView) { return true; },
                                                                 [word](std::chrono::milliseconds patience) -> Result<Bytes> {
                                                                     if (word.empty()) std::this_thread::sleep_for(patience);
                                                                     return word;
                                                                 }});
}

}  // namespace

TEST_CASE("Whoever waits for a silent device is let go soon after they are told to stop", "[apdu][channel]") {
    int asked = 0;
    StoppableChannel channel(saying({}), [&] { return ++asked > 2; });
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(channel.send(Bytes{1}));
    CHECK(channel.receive(90s).error().code == Code::channelClosed);
    CHECK(std::chrono::steady_clock::now() - start < 10s);
    CHECK(channel.send(Bytes{1}).error().code == Code::channelClosed);
}

TEST_CASE("A channel that nobody stops gives what is said, and tells silence after the patience", "[apdu][channel]") {
    const auto never = [] { return false; };
    StoppableChannel speaking(saying(bytesOf("OK")), never), silent(saying({}), never);
    CHECK(speaking.receive(1s).value() == bytesOf("OK"));
    const auto start = std::chrono::steady_clock::now();
    CHECK(silent.receive(300ms).error().code == Code::channelTimeout);
    CHECK(std::chrono::steady_clock::now() - start >= 300ms);
}
