#include "app/devices/pcsc_station.h"

#include <atomic>
#include <thread>

#include "apdu/pcsc/context.h"
#include "app/devices/devices.h"

namespace app {
namespace {

using namespace std::chrono_literals;

// The service looks at a slot every 400 ms.
constexpr std::chrono::milliseconds lookedAt = 1500ms, contactTime = 10s;

apdu::Result<void> waitForCard(const std::string& name, bool present, std::chrono::milliseconds patience) {
    auto context = apdu::PcscContext::establish();
    if (!context) return tl::unexpected(context.error());
    return (*context)->findOnlyReader(name).and_then(
        [&](const std::string& reader) { return (*context)->waitForCard(reader, present, patience); });
}

}  // namespace

Result<bool> PcscStation::occupied() {
    const auto free = waitForCard(reader_, false, lookedAt);
    if (free) return false;
    if (free.error().code == apdu::Code::cardNotPresented) return true;
    return tl::unexpected(deviceFailed(free.error()));
}

// Until work has begun, a card that is just coming into contact is waited for.
Result<void> PcscStation::withCard(const std::function<Result<void>(apdu::Session&)>& work) {
    const auto end = std::chrono::steady_clock::now() + contactTime;
    if (const auto there = waitForCard(reader_, true, contactTime); !there)
        return tl::unexpected(deviceFailed(there.error()));
    const auto begun = std::make_shared<std::atomic<bool>>(false);
    while (true) {
        const auto done = onCard(reader_, apdu::ScardTransport::AtEnd::leave, [begun, work](apdu::Session& session) {
            *begun = true;
            return work(session);
        });
        if (done || *begun || std::chrono::steady_clock::now() > end) return done;
        std::this_thread::sleep_for(200ms);
    }
}

}  // namespace app
